import { CENTRE } from '../../charts/scene/measures.ts';
import type { Label, Scene, Stroke } from '../../charts/scene/scene.ts';
import { sliceScene } from '../../charts/scene/slice.ts';

/** A chart's file has two pixels for each px of its scene. */
const PIXEL_RATIO = 2;

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The least part of its room's width that a scene takes where another would take more. */
const WIDE = 0.7;
/** Fewer rows say nothing that the sentence does not. */
const FEWEST = 2;
/** Height of the line that says how many there are in all, in px of the scene. */
const REST = 26;

/**
 * The first scene that, shown whole, has letters no smaller than `least` pixels and is about as wide as its room; else the
 * first rows of the last, and how many there are in all. Undefined where there is no room for them either: the sentence
 * says it alone.
 */
export function fitChart(scenes: readonly Scene[], room: Room, least: number): Scene | undefined {
  const whole = scenes.map((scene) => fitScene(scene, room)).filter((scene) => smallestOf(scene) >= least);
  const wide = whole.find((scene) => sizeOf(scene).width >= room.width * WIDE);
  const last = scenes.at(-1);
  return wide ?? whole.at(-1) ?? (last && fitRows(last, room, least));
}

/** The pixels of the smallest letters. */
function smallestOf({ labels }: Scene): number {
  return Math.min(...labels.map(({ size }) => size)) * PIXEL_RATIO;
}

function fitRows(scene: Scene, room: Room, least: number): Scene | undefined {
  const scale = least / smallestOf(scene);
  const most = room.height / PIXEL_RATIO / scale - REST;
  const ends = scene.ends.filter((end) => end <= most);
  const bottom = ends.at(-1);
  if (bottom === undefined || ends.length < FEWEST || sizeOf(scene).width * scale > room.width)
    return undefined;
  const cut = sliceScene(scene, 0, bottom);
  const rest = toRest(scene, bottom);
  return fitScene({ ...cut, height: bottom + REST, labels: [...cut.labels, rest] }, room);
}

function toRest({ ends, labels }: Scene, top: number): Label {
  const size = Math.min(...labels.map((label) => label.size));
  const y = top + REST / 2 + size * CENTRE;
  return { text: `……等${ends.length}项`, x: 0, y, size, role: 'soft' };
}

/** The scene at the size at which its file is as large as the room allows; nothing is enlarged after it is drawn. */
function fitScene(scene: Scene, room: Room): Scene {
  return scaled(scene, Math.min(room.width / scene.width, room.height / scene.height) / PIXEL_RATIO);
}

/** The pixels that a scene takes. */
export function sizeOf({ width, height }: Scene): Room {
  return { width: width * PIXEL_RATIO, height: height * PIXEL_RATIO };
}

function scaled(scene: Scene, by: number): Scene {
  const { left, top, width, height } = scene.plot;
  const strokes = (all: readonly Stroke[]) =>
    all.map((stroke) => ({
      ...stroke,
      width: stroke.width * by,
      lines: stroke.lines.map(([x1, y1, x2, y2]) => [x1 * by, y1 * by, x2 * by, y2 * by] as const),
    }));
  return {
    ...scene,
    // Whole pixels in the file.
    width: Math.floor(scene.width * by * PIXEL_RATIO) / PIXEL_RATIO,
    height: Math.floor(scene.height * by * PIXEL_RATIO) / PIXEL_RATIO,
    plot: { left: left * by, top: top * by, width: width * by, height: height * by },
    marks: scene.marks.map((mark) => ({ ...mark, at: mark.at * by, size: mark.size * by })),
    ends: scene.ends.map((end) => end * by),
    under: strokes(scene.under),
    over: strokes(scene.over),
    labels: scene.labels.map((label) => ({
      ...label,
      x: label.x * by,
      y: label.y * by,
      size: label.size * by,
    })),
  };
}
