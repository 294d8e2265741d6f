import { styleOf, wordsBelow, type PasteNode } from './paste-node.ts';

/** What Word writes before an item: a `number`, or, where Markdown has no such list, its own `words`; neither of a bullet. */
export interface FakeMark {
  readonly number: number | undefined;
  readonly words: string | undefined;
}

const NUMBER = /^(\d{1,3})[.．、)）]?$/;
/** Word draws bullets with letters of its own fonts: l, n, Ø, §. */
const BULLET = /^[^\p{Script=Han}\d①-⑳]?$/u;

/** The mark of a paragraph that Word dresses as an item of a list; undefined where it is none. */
export function fakeMarkOf(node: PasteNode): FakeMark | undefined {
  if (!/level\d/.test(styleOf(node, 'mso-list'))) return undefined;
  const words = markIn(node)?.replaceAll(/\s+/g, '');
  if (words === undefined) return undefined;
  const number = NUMBER.exec(words)?.[1];
  if (number !== undefined) return { number: Number(number), words: undefined };
  return { number: undefined, words: BULLET.test(words) ? undefined : words };
}

/** The words that stand for a mark, which Word tells itself to ignore. */
function markIn(node: PasteNode): string | undefined {
  if (styleOf(node, 'mso-list') === 'ignore') return wordsBelow(node);
  for (const child of node.children) {
    const found = markIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
