import { moved, type Label, type Scene, type Stroke } from '../scene/scene.ts';
import { CENTRE } from '../scene/measures.ts';
import { wrap, wrapTitle } from './wrap.ts';

/** What a picture says of itself when it leaves the page. */
export interface SheetWords {
  readonly title: string;
  /** What the picture compares. */
  readonly subject: string;
  /** What the marks mean, and the author's note. */
  readonly notes: readonly string[];
  readonly source: string;
  readonly address: string;
}

const MARGIN = 40;
const RULE = 3;
const TITLE = { size: 30, line: 42 };
const SMALL = { size: 15, line: 24 };
const SPACE = 22;

/** The picture on a sheet of its own: title and subject above, notes, source and address below. */
export function toSheet(scene: Scene, { title, subject, notes, source, address }: SheetWords): Scene {
  const titles = wrapTitle(title, scene.width / TITLE.size);
  const heading = MARGIN + titles.length * TITLE.line;
  const top = heading + SMALL.line + SPACE;
  const picture = moved(scene, MARGIN, top);
  const foot = top + scene.height + SPACE;
  const lines = [notes.join(''), source].flatMap((text) => wrap(text, scene.width / SMALL.size));
  const small = (text: string, from: number, index: number): Label => {
    return { ...toLabel(text, from, index, SMALL), role: 'soft' };
  };
  return {
    ...picture,
    width: scene.width + 2 * MARGIN,
    height: foot + SPACE / 2 + (lines.length + 1) * SMALL.line + MARGIN - SPACE / 2,
    under: [
      ...picture.under,
      toRule('red', RULE, MARGIN - SPACE / 2, scene.width),
      toRule('rule', 1, foot, scene.width),
    ],
    labels: [
      ...titles.map((text, index): Label => ({
        ...toLabel(text, MARGIN, index, TITLE),
        bold: true,
        serif: true,
      })),
      small(subject, heading, 0),
      ...picture.labels,
      ...[...lines, address].map((text, index) => small(text, foot + SPACE / 2, index)),
    ],
  };
}

function toRule(role: Stroke['role'], width: number, y: number, length: number): Stroke {
  return { role, width, lines: [[MARGIN, y, MARGIN + length, y]] };
}

function toLabel(text: string, top: number, index: number, { size, line }: typeof TITLE): Label {
  return { text, x: MARGIN, y: top + (index + 0.5) * line + size * CENTRE, size, role: 'ink' };
}
