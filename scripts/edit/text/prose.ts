import { StateField, type EditorState, type Extension, type Range } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

const HEADING = Decoration.line({ class: 'prose-heading' });
const ITEM = Decoration.line({ class: 'prose-item' });
const MARK = Decoration.mark({ class: 'prose-mark' });
const BOLD = Decoration.mark({ class: 'prose-bold' });
const LINK = Decoration.mark({ class: 'prose-link' });

const field = StateField.define<DecorationSet>({
  create: decorate,
  update: (set, { docChanged, state }) => (docChanged ? decorate(state) : set),
  provide: (own) => EditorView.decorations.from(own),
});

/** Sets headings, bold words and links as readers will see them, and their marks small. */
export function showProse(): Extension {
  return field;
}

function decorate({ doc }: EditorState): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (let number = 1; number <= doc.lines; number += 1) {
    const { text, from } = doc.line(number);
    const [start = '', mark = ''] = /^(#{2,6}|[-*+]|\d+\.|>) +/.exec(text) ?? [];
    if (start !== '') {
      ranges.push((mark.startsWith('#') ? HEADING : ITEM).range(from));
      ranges.push(MARK.range(from, from + start.length));
    }
    for (const { index, 0: whole } of text.matchAll(/\*\*(?!\*)[^*]+\*\*/g))
      ranges.push(...around(from + index, whole.length, [2, 2], BOLD));
    for (const { index, 0: whole, 1: words = '' } of text.matchAll(/\[([^\]]+)\]\([^)\s]+\)/g))
      ranges.push(...around(from + index, whole.length, [1, whole.length - words.length - 1], LINK));
  }
  return Decoration.set(ranges, true);
}

/** Words with their marks on both sides, of these lengths. */
function around(
  from: number,
  length: number,
  [before, after]: readonly [number, number],
  words: Decoration,
): readonly Range<Decoration>[] {
  return [
    MARK.range(from, from + before),
    words.range(from + before, from + length - after),
    MARK.range(from + length - after, from + length),
  ];
}
