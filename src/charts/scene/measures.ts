import { CLOSE_WIDTHS, WIDTHS, type ChartWidth } from './scene.ts';

/** Sizes and distances of a picture, in px. */
export interface Measures {
  readonly width: ChartWidth;
  readonly labelSize: number;
  readonly valueSize: number;
  readonly lineHeight: number;
  /** Space between a label above its bar and the bar, and between a mark's end and its value. */
  readonly gap: number;
  /** Thickness of a bar. */
  readonly bar: number;
  /** Space below a row. */
  readonly rowSpace: number;
  /** Rows with their labels beside them are no closer than this. */
  readonly pitch: number;
  /** Labels stand above their bars, not in a column at their left. */
  readonly above: boolean;
  /** Room for a line of a row's label, in px. */
  readonly labelRoom: number;
  /** Height of a plot whose values run upwards. */
  readonly plotHeight: number;
  /** Greatest width of a column. */
  readonly column: number;
}

// At 360 px, which is shown as small as 280, text is 16 px; at 720, shown as small as 600, it is 15; at 270, as small
// as 280 and in 长辈版 only, it is 16 again: never under 12 on a screen.
const PHONE = {
  labelSize: 16,
  valueSize: 18,
  lineHeight: 22,
  gap: 8,
  bar: 20,
  rowSpace: 18,
  pitch: 0,
  above: true,
  plotHeight: 190,
  column: 80,
};

const CLOSE = {
  labelSize: 15,
  valueSize: 15,
  lineHeight: 19,
  gap: 6,
  bar: 14,
  rowSpace: 8,
  pitch: 27,
  above: false,
  labelRoom: 198,
  plotHeight: 64,
  column: 64,
};

const MEASURES = {
  [CLOSE_WIDTHS.roomy]: {
    ...CLOSE,
    width: CLOSE_WIDTHS.roomy,
    labelSize: 16,
    valueSize: 18,
    lineHeight: 20,
    gap: 8,
    bar: 24,
    rowSpace: 16,
    pitch: 44,
  },
  [CLOSE_WIDTHS.card]: { ...CLOSE, width: CLOSE_WIDTHS.card },
  [CLOSE_WIDTHS.poster]: { ...CLOSE, width: CLOSE_WIDTHS.poster },
  [WIDTHS.phone]: { ...PHONE, width: WIDTHS.phone, labelRoom: 352 },
  [WIDTHS.elder]: { ...PHONE, width: WIDTHS.elder, labelRoom: 264, column: 64 },
  [WIDTHS.desktop]: {
    width: WIDTHS.desktop,
    labelSize: 15,
    valueSize: 18,
    lineHeight: 21,
    gap: 8,
    bar: 26,
    rowSpace: 16,
    // So that a finger hits the one it means: 44 px where the picture is shown smallest.
    pitch: 56,
    above: false,
    labelRoom: 200,
    plotHeight: 240,
    column: 112,
  },
} as const satisfies Record<ChartWidth, Measures>;

/** The smallest that a picture of each width is shown at, in px of the screen. */
export const SHOWN_AT_LEAST = {
  [WIDTHS.phone]: 280,
  [WIDTHS.elder]: 280,
  [WIDTHS.desktop]: 600,
} as const satisfies Record<(typeof WIDTHS)[keyof typeof WIDTHS], number>;

/** The most lines that a label may take. */
export const MAX_LINES = 2;

/** The least part of a picture's width that its bars must have; labels and values that leave less do not fit. */
export const MIN_PLOT = 0.4;
/** The same of one that is drawn to be passed on, where nothing can be told to its author. */
export const MIN_CLOSE_PLOT = 0.25;

/** Height of Chinese characters and capitals above the baseline that centres them on a line, in em. */
export const CENTRE = 0.37;

/** Whether a picture of this width is drawn close, to be passed on. */
export function isClose(width: ChartWidth): boolean {
  return Object.values<number>(CLOSE_WIDTHS).includes(width);
}

export function measuresOf(width: ChartWidth): Measures {
  return MEASURES[width];
}
