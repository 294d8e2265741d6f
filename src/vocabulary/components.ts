import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { COMPONENTS } from '../content/component-table.ts';
import Omitted from './Omitted.astro';
import PaperChart from './PaperChart.astro';
import ProseHeading from './ProseHeading.astro';
import PullQuote from './PullQuote.astro';

const files = import.meta.glob<{ readonly default: AstroComponentFactory }>('./*.astro', { eager: true });
const components = Object.fromEntries(
  Object.keys(COMPONENTS).map((name) => [name, files[`./${name}.astro`]?.default]),
);

/** What staff may write in MDX besides Markdown, and how its headings are set: `<Content components={vocabulary} />`. */
export const vocabulary = { ...components, PullQuote, h2: ProseHeading } as const;

/** The same on the page for paper, where no quotation stands twice and nothing can be pressed. */
export const paperVocabulary = { ...vocabulary, Chart: PaperChart, PullQuote: Omitted } as const;
