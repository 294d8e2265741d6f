import type { MarkdownNode } from '../../content/text/mdx-document.ts';
import type { Block, ChartBlock, LinkedFigure, Stat, StationBlock } from './booklet.ts';

/** What a text's components and links lead to. */
export interface Shelf {
  /** A statistic by its full id, and the how-manieth with this id in its text; undefined where it is only repeated. */
  readonly stat: (id: string, nth: number | undefined) => Stat;
  readonly figure: (id: string) => LinkedFigure;
  readonly chart: (id: string) => ChartBlock;
  readonly table: (id: string) => readonly Block[];
  readonly station: (id: string) => StationBlock;
  /** The absolute address of a link as it is written. */
  readonly toAddress: (url: string) => string;
}

export interface Context extends Shelf {
  /** Of the text, for messages. */
  readonly file: string;
  /** What links and footnotes refer to, by identifier. */
  readonly definitions: ReadonlyMap<string, MarkdownNode>;
}

/** Throws: whatever a booklet cannot set must not be lost in silence. */
export function refuse(node: MarkdownNode, { file }: Context): never {
  const line = node.position?.start.line ?? 1;
  const what = node.name ?? node.type;
  throw new Error(`${file}:${line} PDF 里排不出“${what}”，请换一种写法`);
}
