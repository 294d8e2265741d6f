import { coverPassages } from './passage-cover.ts';
import type { Chapter, Element, Note } from './types.ts';

const DIGITS = /\d[\d.,+]*/gu;
/** From the beginning of a run to its end: what stands behind a part of it is no unit. */
const NUMERALS =
  /(?!一起)(?<![一二两三四五六七八九十百千万几数])[一二两三四五六七八九十百千万几数]+(?=多?余?(?:个|名|人|拨|部门|家|次|起|份|件|条|项|支|场|年|位|大|级))/gu;
const CONTEXT = 8;

/** Every number that no observation states and no declared passage holds, with what stands around it, for staff to decide on. */
export function findUnbound(chapters: readonly Chapter[], passages: readonly string[] = []): readonly Note[] {
  const cover = coverPassages(passages);
  return chapters.flatMap(({ elements }) => elements.flatMap((element) => unboundIn(element, cover)));
}

function unboundIn({ text, line, spans }: Element, cover: ReturnType<typeof coverPassages>): readonly Note[] {
  const isCovered = cover(text);
  const numbers = [...text.matchAll(DIGITS), ...text.matchAll(NUMERALS)].sort((a, b) => a.index - b.index);
  return numbers
    .filter(
      ({ index }) => !spans.some(({ kind, start, end }) => kind === 'stat' && index >= start && index < end),
    )
    .filter(({ index }) => !isCovered({ start: index, end: index + 1 }))
    .map(({ 0: number, index }) => {
      const before = text.slice(Math.max(0, index - CONTEXT), index);
      const after = text.slice(index + number.length, index + number.length + CONTEXT);
      return { line, text: `${before}【${number}】${after}` };
    });
}
