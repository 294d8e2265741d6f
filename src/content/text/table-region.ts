import { displayLength } from '../../lib/text.ts';

/** Above so many columns a table has smaller letters. */
const WIDE = 6;
const WIDEST = 12;

/**
 * The element around a table, in which it moves sideways. `name` is its caption or the heading above it. Without scripts
 * it can always be focused; src/site/table-region-client.ts leaves that only where something is hidden.
 */
export function regionAttributes(name: string, columns: number): Readonly<Record<string, string>> {
  return {
    class: `table-region${columns > WIDE ? ' wide' : ''}${columns > WIDEST ? ' widest' : ''}`,
    role: 'region',
    'aria-label': name,
    tabindex: '0',
  };
}

/** The longest words, in Chinese characters, that the first column and the others never break. */
const WHOLE = { first: 5, other: 3 } as const;
const WORD = 6;
const SENTENCE = 20;

/** The classes of tables.css that keep a cell from becoming a column of single characters. */
export function cellClass(text: string, isFirst: boolean): string {
  const length = displayLength(text.trim());
  const first = isFirst ? ['first-cell'] : [];
  if (length <= (isFirst ? WHOLE.first : WHOLE.other)) return [...first, 'whole-cell'].join(' ');
  if (isFirst) return [...first, 'words-cell'].join(' ');
  return length <= WORD ? 'word-cell' : length <= SENTENCE ? 'words-cell' : 'prose-cell';
}
