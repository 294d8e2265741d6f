import type { Scene } from '../../charts/scene/scene.ts';
import type { Picture } from '../facts.ts';
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
  /** A chart that is set into the picture, with its corner. */
  readonly inset?: { readonly scene: Scene; readonly x: number; readonly y: number };
}
