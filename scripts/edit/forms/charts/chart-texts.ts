import { elementsNaming } from '../../../../src/content/component.ts';
import type { TextEntry } from '../../../../src/content/content-entry.ts';
import type { ContentTree } from '../../../../src/content/content-tree.ts';
import { toObservationId } from '../../../../src/content/observation-id.ts';
import { toSegments, plainText, type ResolveStat } from '../../../../src/content/text/prose.ts';
import type { ChartWorld } from '../../../../src/charts/check/fault.ts';
import type { PlaceView, TextLink } from './chart-view.ts';

/** The texts that a chart stands in. */
export function usesOf(tree: ContentTree, id: string): readonly TextLink[] {
  return textsOf(tree)
    .filter(({ entry }) => linesOf(entry, id).length > 0)
    .map(({ entry, title }) => ({ file: entry.file, title }));
}

/** The texts without the chart, each as it would stand. */
export function withoutChart(
  tree: ContentTree,
  id: string,
): readonly { readonly path: string; readonly text: string }[] {
  return textsOf(tree).flatMap(({ entry }) => {
    const lines = linesOf(entry, id);
    if (lines.length === 0) return [];
    const kept = entry.text.split('\n').filter((_line, index, all) => {
      const isBlankAfter = lines.includes(index) && all[index] === '';
      return !lines.includes(index + 1) && !isBlankAfter;
    });
    return [{ path: entry.file, text: kept.join('\n') }];
  });
}

/** The paragraphs of a chapter, those first that state numbers of the chart. */
export function placesIn(
  tree: ContentTree,
  { year, chapter }: { readonly year: number; readonly chapter: string },
  ids: readonly string[],
  { observations }: ChartWorld,
): readonly PlaceView[] {
  const entry = chapterOf(tree, year, chapter);
  if (!entry?.body) return [];
  const wanted = new Set(ids.map((id) => toObservationId(id, year)));
  const find: ResolveStat = (typed) => {
    const id = toObservationId(typed, year);
    const text = observations.find((one) => one.id === id)?.quantity.text;
    return text === undefined ? undefined : { observation: id, text };
  };
  const places = (entry.body.children ?? []).flatMap((node): readonly PlaceView[] => {
    const line = node.position?.end.line;
    if (node.type !== 'paragraph' || line === undefined) return [];
    const segments = toSegments(node, find);
    const names = segments.flatMap((one) =>
      typeof one !== 'string' && wanted.has(one.observation) ? [one.text] : [],
    );
    return [{ line, text: plainText(segments), names }];
  });
  return places.toSorted((a, b) => b.names.length - a.names.length);
}

/** A chapter's text with a chart after a line. */
export function withPlaced(text: string, line: number, id: string): string {
  const lines = text.split('\n');
  return [...lines.slice(0, line), '', `<Chart id="${id}" />`, ...lines.slice(line)].join('\n');
}

/** A chapter by its name in addresses. */
export function chapterOf(tree: ContentTree, year: number, chapter: string) {
  return tree.reports.find((report) => report.year === year)?.chapters.find(({ slug }) => slug === chapter);
}

function textsOf(
  tree: ContentTree,
): readonly { readonly entry: TextEntry<{ readonly title: string }>; readonly title: string }[] {
  return [...tree.reports.flatMap(({ chapters }) => chapters), ...tree.articles].map((entry) => ({
    entry,
    title: entry.data?.title ?? entry.file,
  }));
}

function linesOf({ body }: TextEntry<unknown>, id: string): readonly number[] {
  return (body ? elementsNaming(body, 'chart') : []).flatMap(({ node, value }) =>
    value === id ? (node.position?.start.line ?? []) : [],
  );
}
