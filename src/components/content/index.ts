import Chart from './Chart.astro';
import KeyFigures from './KeyFigures.astro';
import Photo from './Photo.astro';
import ProseHeading from './ProseHeading.astro';
import Quote from './Quote.astro';
import Stat from './Stat.astro';
import Station from './Station.astro';

/** What staff may write in MDX besides Markdown, and how its headings are set: `<Content components={vocabulary} />`. */
export const vocabulary = { Stat, Chart, Photo, Quote, KeyFigures, Station, h2: ProseHeading } as const;
