import type { ContentTree } from '../../../../src/content/content-tree.ts';
import { formatObservationId } from '../../../../src/content/observation-id.ts';
import { observationsById } from '../../../../src/content/observed.ts';
import type { Choices, PickOption } from './field-view.ts';

/** Everything that the fields of forms pick from; with a `year`, only the chapters of that report. */
export function toChoices(tree: ContentTree, year: number | undefined): Choices {
  const { site, places, indicators, stations, reports } = tree;
  const chapters = reports
    .filter((report) => year === undefined || report.year === year)
    .flatMap((report) =>
      report.chapters.map(({ slug, data }) => ({
        id: slug,
        name: data?.title ?? slug,
        hint: `${String(report.year)}年`,
      })),
    );
  return {
    indicator: [...indicators].map(([id, { data }]) => ({
      id,
      name: data?.name ?? id,
      ...(data && { hint: data.unit }),
    })),
    observed: observedIn(tree, year),
    chapter: [...new Map(chapters.map((chapter) => [chapter.id, chapter])).values()],
    station: [...stations].map(([id, { data }]) => ({ id, name: data?.name ?? id })),
    topic: (site?.data?.topics ?? []).map(toTitled),
    theme: (site?.data?.themes ?? []).map(toTitled),
    township: (places?.data?.townships ?? []).map(({ name }) => ({ id: name, name })),
  };
}

function toTitled({ id, title }: { readonly id: string; readonly title: string }): PickOption {
  return { id, name: title };
}

/** With their wording in that year; all where there is none. */
function observedIn(tree: ContentTree, year: number | undefined): readonly PickOption[] {
  return [...tree.indicators].flatMap(([id, { data }]) => {
    if (year === undefined) return [{ id, name: data?.name ?? id }];
    const record = observationsById(tree).get(formatObservationId({ indicator: id, year }));
    return record ? [{ id, name: data?.name ?? id, hint: record.text }] : [];
  });
}
