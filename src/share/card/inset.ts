import type { Scene, Stroke } from '../../charts/scene/scene.ts';

/** A chart's file has two pixels for each px of its scene. */
const PIXEL_RATIO = 2;

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The scene at the size at which its file is as large as the room allows; nothing is enlarged after it is drawn. */
export function fitScene(scene: Scene, room: Room): Scene {
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
