import type { Ends } from '../../src/content/schemas/observation.ts';
import type { Indicator } from '../../src/content/schemas/indicator.ts';
import { formatObservationId } from '../../src/content/observation-id.ts';
import type { Qualifier } from '../../src/quantity/quantity.ts';
import type { Unit } from '../../src/quantity/unit.ts';
import { declarationSchema, type ChartEntry } from '../../src/charts/declaration.ts';
import type { StatedObservation } from '../../src/charts/check/fault.ts';

interface More {
  readonly qualifier?: Qualifier;
  readonly high?: number;
  readonly name?: string;
  readonly method?: string;
  readonly year?: number;
  readonly ends?: Ends;
  readonly report?: number;
  readonly quote?: string;
  readonly breaks?: Indicator['breaks'];
}

/** An observation for tests; its name is its id unless one is given. */
export function observed(
  id: string,
  text: string,
  value: number,
  unit: Unit,
  {
    qualifier = 'exact',
    high,
    name = id,
    method,
    ends,
    year = 2017,
    report = method === undefined ? year : year + 1,
    quote = text,
    breaks = [],
  }: More = {},
): StatedObservation {
  return {
    id: formatObservationId({ indicator: id, year }),
    indicator: { id, name, english: id, unit, kind: 'flow', theme: 'economy', definition: name, breaks },
    year,
    report,
    quantity: { value, unit, qualifier, text, ...(high !== undefined && { high }) },
    derived: method === undefined ? undefined : { method, from: [], ends },
    quotes: [quote],
  };
}

/** A declared chart for tests: a bar chart unless `more` says otherwise. */
export function declared(more: Readonly<Record<string, unknown>>): ChartEntry {
  const declaration = declarationSchema.parse({
    id: 'example',
    kind: 'bar',
    chapter: 'jujiao-pinpai',
    title: '发现',
    subject: '比较',
    ...more,
  });
  return { ...declaration, year: 2017 };
}

/** The lines of text that a picture holds. */
export function textsOf(svg: string): readonly string[] {
  return Array.from(svg.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g), ([, text = '']) => unescapeText(text));
}

function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
