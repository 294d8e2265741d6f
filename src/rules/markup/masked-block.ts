import type { MarkdownNode } from '../../content/text/mdx-document.ts';

/** What stands for all that Markdown has understood. */
export const MASK = '\uFFFC';

/** A block's source in which only words are left: marks, tags, code and escapes are masked, and the length stays the same. */
export interface MaskedBlock {
  readonly node: MarkdownNode;
  /** Offset in the file. */
  readonly start: number;
  readonly source: string;
  readonly words: string;
}

/** The marks on either side of a phrase. */
const INSET: Readonly<Record<string, number>> = { strong: 2, emphasis: 1, delete: 2 };
const ESCAPE = /\\[!-/:-@[-`{-~]/g;

/** The words of a paragraph, a heading or a cell. */
export function maskBlock(text: string, node: MarkdownNode): MaskedBlock | undefined {
  const [start, end] = rangeOf(node);
  if (start === undefined || end === undefined) return undefined;
  const source = text.slice(start, end);
  const words = [...source.replaceAll(/[^\n]/g, MASK)];
  const show = (from: number, to: number): void => {
    const shown = text.slice(from, to).replaceAll(ESCAPE, MASK + MASK);
    for (let at = from; at < to; at += 1) words[at - start] = shown[at - from] ?? MASK;
  };
  const from = node.type === 'paragraph' ? start : (rangeOf(node.children?.[0])[0] ?? end);
  showWords(node, [from, end], show);
  return { node, start, source, words: words.join('') };
}

/** What the parser gives no place stands between neighbours that have one. */
function showWords(
  { children = [] }: MarkdownNode,
  [from, to]: readonly [number, number],
  show: (from: number, to: number) => void,
): void {
  let at = from;
  let isOpen = false;
  for (const child of children) {
    const [start, end] = rangeOf(child);
    if (start === undefined || end === undefined) {
      isOpen = true;
      continue;
    }
    if (isOpen) show(at, start);
    isOpen = false;
    at = end;
    if (child.type === 'text' || isBareLink(child, end - start)) show(start, end);
    else if (child.children) {
      const inset = INSET[child.type] ?? 0;
      const inner =
        child.children.some((inside) => inside.position === undefined) && inset === 0 ? end : start + inset;
      showWords(child, [inner, end - inset], show);
    }
  }
  if (isOpen && at < to) show(at, to);
}

function isBareLink({ type, children }: MarkdownNode, length: number): boolean {
  return type === 'link' && children?.[0]?.value?.length === length;
}

/** Where a node begins and ends in the file. */
export function rangeOf(node: MarkdownNode | undefined): readonly [number | undefined, number | undefined] {
  return [node?.position?.start.offset, node?.position?.end.offset];
}
