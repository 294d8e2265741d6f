import type { Indicator } from '../content/schemas/indicator.ts';
import { type SeriesStep, toSeries } from './series.ts';
import type { Site } from '../content/schemas/site.ts';
import { once } from '../lib/once.ts';
import { href, paths } from '../lib/url.ts';
import { assertFound } from '../content/entries.ts';
import { getObservations, type ObservationView } from './observation-views.ts';
import type { Link } from '../content/link.ts';
import { getSite } from '../content/site-view.ts';

export interface IndicatorView {
  readonly indicator: Indicator;
  readonly theme: string;
  readonly url: string;
  /** Newest year first. */
  readonly observations: readonly ObservationView[];
  /** The reported values year by year, oldest first; undefined with fewer than two. */
  readonly series: readonly SeriesStep<ObservationView>[] | undefined;
  /** The indicator that is used from now on. */
  readonly successor: Link | undefined;
  readonly neighbours: readonly Link[];
}

export interface ThemeView {
  readonly id: string;
  readonly title: string;
  readonly indicators: readonly IndicatorView[];
}

/** Every indicator that has been observed, in the order of the newest report, with its values over the years. */
export const getIndicators = once(async (): Promise<readonly IndicatorView[]> => {
  const byIndicator = Map.groupBy((await getObservations()).values(), ({ indicator }) => indicator.id);
  const { themes } = await getSite();
  const all = [...byIndicator.values()].map((observations) => toIndicator(observations, themes));
  return all.map((view) => ({
    ...view,
    successor: all.filter(({ indicator }) => indicator.id === view.indicator.replacedBy).map(toLink)[0],
    neighbours: all
      .filter(
        ({ indicator }) => indicator.theme === view.indicator.theme && indicator.id !== view.indicator.id,
      )
      .map(toLink),
  }));
});

export async function getIndicator(id: string): Promise<IndicatorView> {
  return assertFound(
    (await getIndicators()).find(({ indicator }) => indicator.id === id),
    `指标 ${id}`,
  );
}

/** The indicators by theme, in the themes' own order; a theme without one is left out. */
export async function getThemes(): Promise<readonly ThemeView[]> {
  const indicators = await getIndicators();
  const { themes } = await getSite();
  return themes
    .map(({ id, title }) => ({
      id,
      title,
      indicators: indicators.filter(({ indicator }) => indicator.theme === id),
    }))
    .filter((theme) => theme.indicators.length > 0);
}

function toIndicator(
  observations: readonly ObservationView[],
  themes: Site['themes'],
): Omit<IndicatorView, 'neighbours' | 'successor'> {
  const newestFirst = observations.toSorted((a, b) => b.year - a.year);
  const { indicator } = assertFound(newestFirst[0], '指标的数值');
  return {
    indicator,
    theme: assertFound(
      themes.find(({ id }) => id === indicator.theme),
      `主题 ${indicator.theme}`,
    ).title,
    url: href(paths.indicator(indicator.id)),
    observations: newestFirst,
    series: toSeries(
      indicator,
      observations.filter(({ derived }) => derived === undefined),
    ),
  };
}

function toLink({ indicator, url }: Pick<IndicatorView, 'indicator' | 'url'>): Link {
  return { title: indicator.name, url };
}
