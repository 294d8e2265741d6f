import type { PublicRecord } from '../content/public-record.ts';
import type { ChartKind } from './declaration.ts';
import type { Scene, WidthName } from './scene/scene.ts';

/** `/charts/<id>.json`: the data of a chart for reuse, and the picture for the interactive view. */
export interface ChartFile {
  readonly id: string;
  readonly kind: ChartKind;
  readonly title: string;
  readonly subject: string;
  readonly summary: string;
  readonly notes: readonly string[];
  readonly year: number;
  readonly source: string;
  readonly url: string;
  /** In the order of the points. */
  readonly values: readonly ChartValue[];
  readonly scenes: Readonly<Record<WidthName, Scene>>;
}

/** One value of a chart. */
export interface ChartValue extends PublicRecord {
  readonly label: string;
  /** How exact it is, in words. */
  readonly exactness: string;
  readonly derived: boolean;
}
