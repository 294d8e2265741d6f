import { formatObservationId } from '../../src/content/observation-id.ts';
import type { Place, Reported } from '../../src/content/schemas/observation.ts';
import { indexesOf } from '../../src/lib/text.ts';
import { keysOf, toKey } from './chapter-index.ts';
import type { Chapter, Note, Remarks, Span } from './types.ts';

interface Target {
  readonly element: number;
  readonly start: number;
  readonly end: number;
}

/** Binds the wording of each observation, inside each passage that states it, to the observation's indicator. */
export function bindStats(
  chapters: readonly Chapter[],
  reported: readonly Reported[],
): Remarks & { readonly chapters: readonly Chapter[]; readonly lost: readonly string[] } {
  const notes: Note[] = [];
  const lost: string[] = [];
  const places = Map.groupBy(reported.flatMap(placesOf), ({ chapter }) => chapter);
  const bound = chapters.map((chapter) => {
    const spans = chapter.elements.map((element): readonly Span[] => element.spans);
    for (const { row, quote } of places.get(chapter.slug) ?? []) {
      const target = findTarget(chapter, quote, row.text);
      const reason = typeof target === 'string' ? target : conflictOf(spans[target.element] ?? [], target);
      if (typeof target === 'string' || reason !== undefined) {
        lost.push(`${row.indicator}：${reason ?? ''}（原话：${quote}）`);
        continue;
      }
      const { element, start, end } = target;
      const kept = (spans[element] ?? []).filter(
        (span) => span.kind !== 'strong' || !isCrossing(span, target),
      );
      spans[element] = [...kept, { kind: 'stat', start, end, id: typedId(row) }];
      notes.push({ line: chapter.elements[element]?.line ?? 0, text: `绑定 ${row.text} → ${typedId(row)}` });
    }
    return {
      ...chapter,
      elements: chapter.elements.map((element, index) => ({ ...element, spans: spans[index] ?? [] })),
    };
  });
  return { chapters: bound, lost: [...lost, ...unknownChapters(chapters, reported)], notes, doubts: [] };
}

/** As a chapter of the year types it. */
function typedId({ indicator, year }: Reported): string {
  return year === undefined ? indicator : formatObservationId({ indicator, year });
}

function placesOf(row: Reported): readonly (Place & { readonly row: Reported })[] {
  return [{ chapter: row.chapter, quote: row.quote }, ...row.also].map((place) => ({ ...place, row }));
}

/** Where the wording stands, or in Chinese why it is not certain. */
function findTarget({ elements }: Chapter, quote: string, wording: string): Target | string {
  const passage = toKey(quote);
  const word = toKey(wording);
  const hits = keysOf(elements).find(passage);
  const [hit, second] = hits;
  if (!hit) return '这一章里找不到这句原话';
  if (second) return `这一章里这句原话出现了 ${hits.length} 次，写长一些才分得清`;
  const inside = indexesOf(passage, word);
  if (inside[0] === undefined) return `这句原话里没有“${wording}”`;
  if (inside.length > 1) return `这句原话里“${wording}”出现了 ${inside.length} 次，写短一些才分得清`;
  const start = hit.at + inside[0];
  return { element: hit.text, start, end: start + word.length };
}

function conflictOf(spans: readonly Span[], { start, end }: Target): string | undefined {
  for (const span of spans) {
    const overlaps = span.start < end && start < span.end;
    if (overlaps && span.kind === 'stat') return `这几个字已经绑定到 ${span.id}`;
    if (span.kind === 'quote' && isCrossing(span, { start, end })) return '跨在引语的边上';
  }
  return undefined;
}

/** Overlaps without holding. */
function isCrossing(span: Span, { start, end }: Pick<Target, 'start' | 'end'>): boolean {
  return span.start < end && start < span.end && (start < span.start || end > span.end);
}

function unknownChapters(chapters: readonly Chapter[], reported: readonly Reported[]): readonly string[] {
  const slugs = new Set(chapters.map(({ slug }) => slug));
  const known = [...slugs].join('、');
  return reported
    .flatMap(placesOf)
    .filter(({ chapter }) => !slugs.has(chapter))
    .map(({ row, chapter }) => `${row.indicator}：没有叫 ${chapter} 的章（只有 ${known}）`);
}
