import type { Correction } from '../content/schemas/correction.ts';
import { formatObservationId } from '../content/observation-id.ts';
import { QUALIFIERS } from '../quantity/quantity.ts';
import { once } from '../lib/once.ts';
import { href, paths } from '../lib/url.ts';
import { getContentTree } from '../content/shown-tree.ts';
import { getObservations } from '../observations/observation-views.ts';

/** A correction as readers see it. */
export interface CorrectionView extends Correction {
  /** Anchor on the page of corrections; the file's name. */
  readonly id: string;
  /** What is corrected: 2017年工会志愿者人数 */
  readonly title: string;
  /** What the site said: 2400多名; 三四拨（约） where only the exactness is corrected. */
  readonly before: string;
  readonly after: string;
  /** The corrected value's own page. */
  readonly url: string;
}

/** All corrections, newest first. */
export const getCorrections = once(async (): Promise<readonly CorrectionView[]> => {
  const observations = await getObservations();
  const tree = getContentTree();
  const gone = new Map((tree.tombstones?.data?.removed ?? []).map(({ id, name }) => [id, name]));
  const views = tree.corrections.flatMap(({ file, data }) => {
    if (!data) return [];
    const { indicator, year } = data;
    const name =
      observations.get(formatObservationId({ indicator, year }))?.indicator.name ??
      gone.get(indicator) ??
      indicator;
    const id = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
    const url = href(paths.observation(indicator, year));
    return [{ ...data, ...wordsOf(data), id, title: `${year}年${name}`, url }];
  });
  return views.toSorted((a, b) => b.id.localeCompare(a.id));
});

/** The corrections of one observation, newest first. */
export async function getCorrectionsOf(indicator: string, year: number): Promise<readonly CorrectionView[]> {
  return (await getCorrections()).filter((view) => view.indicator === indicator && view.year === year);
}

function wordsOf({ was, is, qualifier }: Correction): Pick<CorrectionView, 'before' | 'after'> {
  if (qualifier === undefined) return { before: was, after: is };
  const nameOf = (key: keyof typeof qualifier) => QUALIFIERS[qualifier[key]].name;
  return { before: `${was}（${nameOf('was')}）`, after: `${is}（${nameOf('is')}）` };
}
