import { escapeAttribute } from '../../import/escape.ts';

/** A tag of the authors' components, as it is written in a text. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** `open` and `close` stand around words. */
  readonly kind: 'alone' | 'open' | 'close';
  readonly attributes: Readonly<Record<string, string>>;
}

const TAG = /<(\/?)([A-Z][A-Za-z]*)((?:\s+[a-zA-Z]+="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /([a-zA-Z]+)="([^"]*)"/g;

/** All tags of a text, in its order. */
export function tagsIn(text: string): readonly Tag[] {
  return [...text.matchAll(TAG)].map((match) => {
    const [whole, slash, name = '', words = '', end] = match;
    return {
      start: match.index,
      end: match.index + whole.length,
      name,
      kind: slash === '/' ? 'close' : end === '/' ? 'alone' : 'open',
      attributes: Object.fromEntries(
        [...words.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, toWords(value)]),
      ),
    };
  });
}

/** A tag as it is written; attributes without words are left out. */
export function formatTag(name: string, attributes: Tag['attributes'], kind: 'alone' | 'open'): string {
  const written = Object.entries(attributes)
    .map(([key, words]) => [key, words.trim().replaceAll(/\s+/g, ' ')] as const)
    .filter(([, words]) => words !== '')
    .map(([key, words]) => ` ${key}="${escapeAttribute(words)}"`);
  return `<${name}${written.join('')}${kind === 'alone' ? ' /' : ''}>`;
}

function toWords(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
