import { moved, type Scene, type Stroke } from './scene.ts';

type Line = Stroke['lines'][number];

/** How many rows of a page are one piece. */
const TOGETHER = 5;
/** Up to so many rows a picture is one piece. */
const WHOLE = 12;

/** The part of a scene between two heights, as a scene of its own; a line that runs down is cut, nothing else is. */
export function sliceScene(scene: Scene, top: number, bottom: number): Scene {
  const isIn = (y: number): boolean => y >= top && y < bottom;
  const cut = ({ lines, ...stroke }: Stroke): readonly Stroke[] => {
    const kept = lines.flatMap((line) => cutLine(line, top, bottom));
    return kept.length === 0 ? [] : [{ ...stroke, lines: kept }];
  };
  const height = bottom - top;
  return moved(
    {
      ...scene,
      height,
      plot: { ...scene.plot, top, height },
      marks: scene.marks.filter(({ at }) => isIn(at)),
      under: scene.under.flatMap(cut),
      over: scene.over.flatMap(cut),
      labels: scene.labels.filter(({ y }) => isIn(y)),
      ends: scene.ends.filter((end) => end > top && end <= bottom).map((end) => end - top),
    },
    0,
    -top,
  );
}

/** A picture of many rows in pieces of so many rows that follow each other without a gap; any other is one piece. */
export function toPieces(scene: Scene, together = TOGETHER): readonly Scene[] {
  const { ends, height } = scene;
  if (ends.length <= WHOLE) return [scene];
  const cuts = ends.filter((_, index) => (index + 1) % together === 0 && index < ends.length - 1);
  return [...cuts, height].map((bottom, index) => sliceScene(scene, cuts[index - 1] ?? 0, bottom));
}

function cutLine(line: Line, top: number, bottom: number): readonly Line[] {
  const [x1, y1, x2, y2] = line;
  const [low, high] = [Math.min(y1, y2), Math.max(y1, y2)];
  if (high < top || low >= bottom) return [];
  if (x1 !== x2 || (low >= top && high <= bottom)) return [line];
  return [[x1, Math.max(low, top), x2, Math.min(high, bottom)]];
}
