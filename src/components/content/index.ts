import Chart from './Chart.astro';
import KeyFigures from './KeyFigures.astro';
import Omitted from './Omitted.astro';
import PaperChart from './PaperChart.astro';
import Photo from './Photo.astro';
import ProseHeading from './ProseHeading.astro';
import PullQuote from './PullQuote.astro';
import Quote from './Quote.astro';
import Stat from './Stat.astro';
import Station from './Station.astro';

/** What staff may write in MDX besides Markdown, and how its headings are set: `<Content components={vocabulary} />`. */
export const vocabulary = { Stat, Chart, Photo, Quote, PullQuote, KeyFigures, Station, h2: ProseHeading } as const;

/** The same on the page for paper, where no quotation stands twice and nothing can be pressed. */
export const paperVocabulary = { ...vocabulary, Chart: PaperChart, PullQuote: Omitted } as const;
