import type { Picture } from './facts.ts';
import type { Node } from './node.ts';

/** A picture before it is drawn: pure data, so that the same picture is recognised and not drawn again. */
export interface Drawing extends Picture {
  readonly node: Node;
  /** A code with whole pixels for each module; `x` and `y` are its corner, the quiet zone included. */
  readonly code?: {
    readonly address: string;
    readonly x: number;
    readonly y: number;
    readonly module: number;
  };
  /** Another picture of the site that is set into this one, as large as fits between the edges. */
  readonly inset?: {
    readonly path: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}
