import { getArticles } from '../articles/article-collection.ts';
import { getIndicators } from '../observations/indicator-views.ts';
import { getObservations } from '../observations/observation-views.ts';
import { getReports } from './report-views.ts';
import { getStationsView } from '../stations/station-views.ts';
import type { HomeView } from '../site/views.ts';

const FIGURES_ON_THE_FRONT_PAGE = 4;

/** The front page makes itself from the newest report. */
export async function getHome(): Promise<HomeView> {
  const [report] = await getReports();
  return {
    report,
    figures: (report?.keyFigures ?? []).slice(0, FIGURES_ON_THE_FRONT_PAGE),
    focuses: report?.chapters ?? [],
    articles: await getArticles(),
    stations: await getStationsView(),
    indicatorCount: (await getIndicators()).length,
    observationCount: [...(await getObservations()).values()].filter(({ derived }) => derived === undefined)
      .length,
  };
}
