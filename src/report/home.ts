import type { ArticleView } from '../articles/article-views.ts';
import { type ObservationView, getObservations } from '../observations/observation-views.ts';
import { type ChapterView, type ReportView, getReports } from './report-views.ts';
import { type StationsView, getStationsView } from '../stations/station-views.ts';
import { getArticles } from '../articles/article-collection.ts';
import { getIndicators } from '../observations/indicator-views.ts';

export interface HomeView {
  /** The newest one. */
  readonly report: ReportView | undefined;
  /** The first four key figures. */
  readonly figures: readonly ObservationView[];
  readonly focuses: readonly ChapterView[];
  readonly articles: readonly ArticleView[];
  readonly stations: StationsView;
  readonly indicatorCount: number;
  readonly observationCount: number;
}

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
