import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { sceneMarks } from './marks.ts';
import type { Look } from './palette.ts';
import type { Mark, Scene } from '../scene/scene.ts';

/** A mark's place: along the value axis in the panel's unit, across it in px. Bars float from one value to another. */
export interface Datum {
  readonly x: number | [number, number];
  readonly y: number | [number, number];
}

type Configuration = ChartConfiguration<'bar' | 'line', Datum[]>;

type Scales = NonNullable<NonNullable<Configuration['options']>['scales']>;

/** Where Chart.js keeps a mark. */
interface Place {
  readonly datasetIndex: number;
  readonly index: number;
}

export interface Drawing {
  readonly configuration: Configuration;
  /** The places of a point's marks. */
  readonly placesOf: (point: number) => readonly Place[];
  /** The point that a place belongs to. */
  readonly pointAt: (place: Place) => number | undefined;
}

const CROSS = 'cross';
const FOCUS_LINE = 3;

/** The Chart.js configuration of a scene: the same at build time and in the browser. */
export function toChartJs(scene: Scene, look: Look): Drawing {
  const groups = toGroups(scene.marks);
  return {
    configuration: {
      type: 'bar',
      data: { datasets: groups.map((marks) => toDataset(scene, marks, look)) },
      options: {
        indexAxis: scene.values === 'x' ? 'y' : 'x',
        responsive: false,
        animation: false,
        devicePixelRatio: look.pixelRatio,
        events: [],
        layout: { padding: toPadding(scene), autoPadding: false },
        scales: toScales(scene),
      },
      plugins: [sceneMarks(scene, look)],
    },
    placesOf: (point) =>
      groups.flatMap((marks, datasetIndex) =>
        marks.flatMap((mark, index) => (mark.point === point ? [{ datasetIndex, index }] : [])),
      ),
    pointAt: ({ datasetIndex, index }) => groups[datasetIndex]?.[index]?.point,
  };
}

/**
 * Marks that can share a dataset; ghosts first, which Chart.js draws last, so that their outline is seen when they are
 * meant. Written without Map.groupBy and toSorted, because it also runs in browsers that lack them.
 */
function toGroups(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of [...marks.filter(isGhost), ...marks.filter((mark) => !isGhost(mark))]) {
    const key = [isGhost(mark), mark.shape, mark.scale, mark.size, mark.run].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups.values()];
}

function isGhost({ fill }: Mark): boolean {
  return fill === 'ghost';
}

/** Across the value axis one unit is one px; along it the scale runs from end to end of the plot. */
function toScales({ values, width, height, scales }: Scene): Scales {
  // Chart.js would keep half a bar free at both ends; the scene has said where everything stands.
  const hidden = { type: 'linear', display: false, offset: false } as const;
  const across =
    values === 'x'
      ? ({ axis: 'y', max: height, reverse: true } as const)
      : ({ axis: 'x', max: width } as const);
  return {
    [CROSS]: { ...hidden, ...across, min: 0 },
    ...Object.fromEntries(
      scales.map(({ min, max }, index) => [valueAxis(index), { ...hidden, axis: values, min, max }]),
    ),
  };
}

function toPadding({
  width,
  height,
  plot,
  values,
}: Scene): Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>> {
  if (values === 'x') return { left: plot.left, right: width - plot.left - plot.width, top: 0, bottom: 0 };
  return { left: 0, right: 0, top: plot.top, bottom: height - plot.top - plot.height };
}

function toDataset(scene: Scene, marks: readonly Mark[], look: Look): ChartDataset<'bar' | 'line', Datum[]> {
  const [first] = marks;
  const axes =
    scene.values === 'x'
      ? { xAxisID: valueAxis(first?.scale ?? 0), yAxisID: CROSS }
      : { xAxisID: CROSS, yAxisID: valueAxis(first?.scale ?? 0) };
  const common = { data: marks.map((mark) => toDatum(scene, mark)), clip: false, ...axes } as const;
  return first?.shape === 'dot'
    ? { ...common, ...toDots(marks, look) }
    : { ...common, ...toBars(marks, look) };
}

function toBars(marks: readonly Mark[], { palette }: Look) {
  // A derived value is framed by the scene's strokes.
  const fills = marks.map(({ fill, role }) => (fill === 'solid' ? palette[role] : 'transparent'));
  return {
    type: 'bar',
    backgroundColor: fills,
    hoverBackgroundColor: fills,
    barThickness: marks[0]?.size ?? 0,
    grouped: false,
    inflateAmount: 0,
    borderSkipped: false,
    hoverBorderColor: palette.ink,
    hoverBorderWidth: FOCUS_LINE,
  } as const;
}

function toDots(marks: readonly Mark[], { palette }: Look) {
  const colours = marks.map(({ role }) => palette[role]);
  const fills = marks.map(({ fill, role }) => palette[fill === 'solid' ? role : 'paper']);
  return {
    type: 'line',
    showLine: marks[0]?.run !== undefined,
    borderColor: colours[0] ?? palette.ink,
    borderWidth: 2.5,
    pointRadius: marks[0]?.size ?? 0,
    pointHoverRadius: (marks[0]?.size ?? 0) + 1,
    pointBackgroundColor: fills,
    pointHoverBackgroundColor: fills,
    pointBorderColor: colours,
    pointBorderWidth: 2,
    pointHoverBorderColor: palette.ink,
    pointHoverBorderWidth: FOCUS_LINE,
  } as const;
}

function toDatum({ values }: Scene, { shape, from, to, at }: Mark): Datum {
  const value: number | [number, number] = shape === 'bar' ? [from, to] : to;
  return values === 'x' ? { x: value, y: at } : { x: at, y: value };
}

function valueAxis(index: number): string {
  return `values${index}`;
}
