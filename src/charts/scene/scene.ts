import type { Role } from '../draw/palette.ts';

/** The widths that every chart is drawn at, in px: for a phone, for a desktop, and for 长辈版, whose text is larger. */
export const WIDTHS = { phone: 360, desktop: 720, elder: 270 } as const;

/** The widths at which a chart is drawn for a picture that is passed on, with names beside their marks: few rows with room, many close. */
export const CLOSE_WIDTHS = { roomy: 480, card: 528, poster: 456 } as const;

export type ChartWidth =
  (typeof WIDTHS)[keyof typeof WIDTHS] | (typeof CLOSE_WIDTHS)[keyof typeof CLOSE_WIDTHS];

export type WidthName = keyof typeof WIDTHS;

/** A picture with everything in its place, in px; nothing is left to whoever draws it. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** The direction of the value axis. */
  readonly values: 'x' | 'y';
  /** Where the value axis runs; across it, marks stand at px of the picture. */
  readonly plot: Box;
  /** A value axis for each panel, in the panel's unit. */
  readonly scales: readonly { readonly min: number; readonly max: number }[];
  /** What Chart.js draws. */
  readonly marks: readonly Mark[];
  /** Hairlines and frames behind the marks. */
  readonly under: readonly Stroke[];
  /** Hatching and frames on top of the marks. */
  readonly over: readonly Stroke[];
  readonly labels: readonly Label[];
  /** Where each row ends, and the picture may be parted; none where its values run upwards or its rows belong together. */
  readonly ends: readonly number[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A bar or a dot. `from` and `to` are values; a dot stands at `to`. */
export interface Mark {
  /** Place of its value among the points of the specification. */
  readonly point: number;
  readonly scale: number;
  readonly shape: 'bar' | 'dot';
  readonly from: number;
  readonly to: number;
  /** Middle across the value axis, in px of the picture. */
  readonly at: number;
  /** Thickness of a bar, radius of a dot. */
  readonly size: number;
  readonly role: Role;
  /** Solid; hollow for a derived value; a ghost is only there to be pointed at. */
  readonly fill: 'solid' | 'hollow' | 'ghost';
  /** Dots of the same run are joined by a line. */
  readonly run?: number;
}

export interface Stroke {
  readonly role: Role;
  readonly width: number;
  readonly lines: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
}

export interface Label {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly role: Role;
  readonly bold?: boolean;
  readonly serif?: boolean;
  /** Default: start. */
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Something that has no room: a name that must be shortened, or a value whose wording leaves no room for its mark. */
export interface Misfit {
  readonly point: number;
  readonly width: ChartWidth;
  readonly what: 'label' | 'value';
  /** How many lines of how many characters there is room for. */
  readonly lines: number;
  readonly room: number;
}

export interface Layout {
  readonly scene: Scene;
  readonly misfits: readonly Misfit[];
}

/** The scene moved inside a larger one. */
export function moved(scene: Scene, dx: number, dy: number): Scene {
  const move = ({ role, width, lines }: Stroke): Stroke => ({
    role,
    width,
    lines: lines.map(([x1, y1, x2, y2]) => [x1 + dx, y1 + dy, x2 + dx, y2 + dy]),
  });
  const across = scene.values === 'x' ? dy : dx;
  return {
    ...scene,
    plot: { ...scene.plot, left: scene.plot.left + dx, top: scene.plot.top + dy },
    marks: scene.marks.map((mark) => ({ ...mark, at: mark.at + across })),
    under: scene.under.map(move),
    over: scene.over.map(move),
    labels: scene.labels.map((label) => ({ ...label, x: label.x + dx, y: label.y + dy })),
  };
}
