import type { Qualifier } from '../domain/quantity.ts';
import type { Unit } from '../domain/unit.ts';
import { declarationSchema, type ChartEntry } from './declaration.ts';
import type { ChartObservation } from './spec.ts';

/** An observation for tests; its name is its id unless one is given. */
export function observed(
  id: string,
  text: string,
  value: number,
  unit: Unit,
  more: {
    readonly qualifier?: Qualifier;
    readonly high?: number;
    readonly name?: string;
    readonly method?: string;
  } = {},
): ChartObservation {
  const { qualifier = 'exact', high, name = id, method } = more;
  return {
    id: `${id}/2017`,
    indicator: { id, name },
    year: 2017,
    quantity: { value, unit, qualifier, ...(high !== undefined && { high }) },
    text,
    url: `/data/${id}/2017/`,
    derived: method === undefined ? undefined : { method },
  };
}

/** A bar chart of the indicators, for tests. */
export function declared(
  indicators: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): ChartEntry {
  const declaration = declarationSchema.parse({
    id: 'example',
    kind: 'bar',
    chapter: 'jujiao-pinpai',
    title: '发现',
    subject: '比较',
    indicators,
    ...more,
  });
  return { ...declaration, year: 2017 };
}
