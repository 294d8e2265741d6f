import type { Observation } from '../content/schemas/observation.ts';
import type { QuantityParts } from '../quantity/quantity-format.ts';
import type { ArticleView } from '../articles/article-views.ts';
import type { Indicator } from '../content/schemas/indicator.ts';
import type { Segment } from '../content/text/prose.ts';
import type { SeriesStep } from '../observations/series.ts';
import type { Site } from '../content/schemas/site.ts';
import type { StationPoint } from '../content/schemas/station.ts';
import type { NavigationLink } from '../stations/navigation-links.ts';
import type { Edition, Scene } from '../stations/diagram-scene.ts';
import type { Link } from '../content/link.ts';

/** What every page knows of the site. */
export interface SiteView extends Site {
  /** The newest report's year; undefined before there is one. */
  readonly year: number | undefined;
}

/** A place in the report that states an observation. `anchor` is the id of the number in the chapter page. */
export interface PlaceView {
  readonly chapter: Link & { readonly slug: string };
  readonly anchor: string;
  /** Address of the number itself: chapter page + anchor. */
  readonly url: string;
  /** Address of the sentence on the page of sources. */
  readonly source: string;
  /** The whole sentence; segments that are statistics carry their observation. */
  readonly sentence: readonly Segment[];
}

/** An observation as pages show it. */
export interface ObservationView extends Observation {
  /** Wording of the source: 1.5个亿 */
  readonly text: string;
  /** Card form: 1.5亿元 */
  readonly display: string;
  readonly parts: QuantityParts;
  readonly url: string;
  /** Empty for a derived observation. */
  readonly places: readonly PlaceView[];
}

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

export interface ChapterView {
  readonly year: number;
  readonly number: number;
  readonly slug: string;
  /** 一、二、三; empty for the lead. */
  readonly numeral: string;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  /** Minutes at 300 characters a minute, at least 1. */
  readonly minutes: number;
  readonly keyFigure: ObservationView | undefined;
  /** Every observation stated in this chapter, in order of the text. */
  readonly observations: readonly ObservationView[];
  readonly headings: readonly Link[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

export interface ReportView {
  readonly year: number;
  readonly draft: boolean;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly byline: string;
  readonly description: string;
  readonly dateNote: string | undefined;
  readonly written: string | undefined;
  readonly url: string;
  readonly printUrl: string;
  readonly pdfUrl: string;
  /** The same in large print. */
  readonly largePdfUrl: string;
  readonly keyFigures: readonly ObservationView[];
  /** The numbers of the press page, ten at most. */
  readonly quotable: readonly ObservationView[];
  readonly chapters: readonly ChapterView[];
  readonly minutes: number;
}

export interface StationView {
  readonly id: string;
  readonly name: string;
  /** What the diagram calls it. */
  readonly label: string;
  readonly level: string;
  readonly kind: string;
  readonly township: string | undefined;
  /** As the source words it. */
  readonly address: string | undefined;
  /** The address with its city, or the township alone where no address is known: what a map service and a paper note want. */
  readonly place: string | undefined;
  /** In WGS-84; undefined while nobody has given it. */
  readonly point: StationPoint | undefined;
  readonly services: readonly string[];
  readonly facilities: readonly string[];
  readonly hours: string | undefined;
  readonly telephone: string | undefined;
  readonly opened: string | undefined;
  readonly asOf: string;
  readonly url: string;
  /** 高德、腾讯、百度; empty without a point. */
  readonly navigation: readonly NavigationLink[];
  /** The chapter that speaks of it. */
  readonly chapter: Link | undefined;
  /** Sentences of the report about this place. */
  readonly sentences: readonly (readonly Segment[])[];
  readonly stories: readonly Link[];
}

/** Stations of one township, or those of which no township is known. */
export interface StationGroup {
  /** For the anchor `township-<id>`. */
  readonly id: string;
  readonly title: string;
  readonly stations: readonly StationView[];
}

/** One way to narrow the list, as the anchor of an index at its foot, and what it leaves. */
export interface StationFilter {
  readonly name: 'service' | 'level';
  readonly value: string;
  readonly anchor: string;
  readonly stations: readonly StationView[];
}

/** The stations page: those named, grouped; and how many the report counts without naming them. */
export interface StationsView {
  readonly groups: readonly StationGroup[];
  readonly filters: readonly StationFilter[];
  /** The diagram in the type of the ordinary edition and of 长辈版. */
  readonly scenes: Readonly<Record<Edition, Scene>>;
  readonly stationsNamed: number;
  readonly pointsNamed: number;
  /** How many a report counts; undefined where none does. */
  readonly totals: StationTotals | undefined;
}

export interface StationTotals {
  /** 8个 service stations. */
  readonly stations: ObservationView;
  /** Stations that the report counts and does not name; known exactly because the total is exact. */
  readonly stationsUnnamed: number;
  /** 20多个 service points. */
  readonly points: ObservationView;
  /** What the report says before the numbers: 建成职工服务站. */
  readonly words: { readonly stations: string; readonly points: string };
}

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
