import type { Position } from './yaml-document.ts';

/** An attribute of a component as written: `value` is null where none is given, and an object where it is an {expression}. */
export interface MarkdownAttribute {
  readonly type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute';
  readonly name?: string;
  readonly value?: string | null | object;
  readonly position?: { readonly start: Position };
}

/** A place with its offset in the whole file; the parser gives it for every node that it read. */
interface Offset extends Position {
  readonly offset?: number | undefined;
}

/** What our rules read of a node of Markdown's syntax tree (mdast with MDX). */
export interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[];
  readonly value?: string;
  readonly name?: string | null;
  readonly attributes?: readonly MarkdownAttribute[];
  readonly url?: string;
  /** Of a picture in Markdown. */
  readonly alt?: string | null;
  /** Of a heading, from 1. */
  readonly depth?: number;
  /** Of a list: whether it is numbered, and from which number. */
  readonly ordered?: boolean | null;
  readonly start?: number | null;
  /** Of a table's columns. */
  readonly align?: readonly ('left' | 'center' | 'right' | null)[] | null;
  /** Of a definition or footnote, and of what refers to it. */
  readonly identifier?: string;
  /** What it becomes in HTML, beside what Markdown says of it. */
  readonly data?:
    | {
        readonly hName?: string | undefined;
        readonly hProperties?: Readonly<Record<string, unknown>> | undefined;
      }
    | undefined;
  readonly position?: { readonly start: Offset; readonly end: Offset } | undefined;
}
