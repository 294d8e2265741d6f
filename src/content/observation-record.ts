import type { z } from 'astro/zod';
import type { DataPath } from './text/yaml-document.ts';
import { parseYamlEntry, type Entry, type Parsed } from './content-entry.ts';
import { formatObservationId, type ObservationId } from './observation-id.ts';
import {
  derivedSchema,
  observationsFileSchema,
  relationSchema,
  reportedSchema,
  type Derived,
  type ObservationsFile,
  type Place,
  type Relation,
  type Reported,
} from './schemas/observation.ts';
import type { Amount } from '../quantity/quantity.ts';

/** A place with where it is declared. */
export interface PlaceRecord extends Place {
  readonly path: DataPath;
}

/** One observation as its file declares it. A derived one has no places. */
export interface ObservationRecord extends Amount {
  readonly file: string;
  readonly path: DataPath;
  readonly indicator: string;
  readonly year: number;
  readonly places: readonly PlaceRecord[];
  /** Indicators that a derived value was computed from. */
  readonly from: readonly string[] | undefined;
  /** That it is far from the last one, and right. */
  readonly confirmed?: true | undefined;
}

export interface RelationRecord {
  readonly relation: Relation;
  readonly path: DataPath;
}

/** `observations.yaml`, item by item: a wrong item is left out, and the others are still read. */
export interface ObservationsEntry extends Entry<ObservationsFile> {
  readonly records: readonly ObservationRecord[];
  readonly relations: readonly RelationRecord[];
  /** All reported items by their ids, also wrong ones; undefined where the file does not parse. */
  readonly declared: ReadonlySet<ObservationId> | undefined;
}

export function parseObservations(file: string, text: string, year: number): Parsed<ObservationsEntry> {
  const { entry, issues } = parseYamlEntry(file, text, observationsFileSchema);
  const reported = itemsOf(entry.raw, 'reported', reportedSchema).map((item) =>
    fromReported(file, year, item),
  );
  const derived = itemsOf(entry.raw, 'derived', derivedSchema).map((item) => fromDerived(file, item));
  const relations = itemsOf(entry.raw, 'relations', relationSchema).map(({ data, path }) => ({
    relation: data,
    path,
  }));
  const declared =
    entry.raw === undefined ? undefined : new Set(listOf(entry.raw, 'reported').map((item) => idOf(item, year)));
  return { entry: { ...entry, records: [...reported, ...derived], relations, declared }, issues };
}

interface Item<T> {
  readonly data: T;
  readonly path: DataPath;
}

function itemsOf<T>(raw: unknown, key: string, schema: z.ZodType<T>): readonly Item<T>[] {
  return listOf(raw, key).flatMap((item, index) => {
    const { data, success } = schema.safeParse(item);
    return success ? [{ data, path: [key, index] }] : [];
  });
}

function listOf(raw: unknown, key: string): readonly unknown[] {
  const list =
    typeof raw === 'object' && raw !== null ? (raw as Readonly<Record<string, unknown>>)[key] : undefined;
  return Array.isArray(list) ? list : [];
}

function idOf(item: unknown, ofReport: number): ObservationId {
  const { indicator = '', year = ofReport } = (item ?? {}) as Readonly<Record<string, unknown>>;
  return formatObservationId({ indicator: String(indicator), year: Number(year) });
}

function fromReported(file: string, ofReport: number, { data, path }: Item<Reported>): ObservationRecord {
  const { indicator, year = ofReport, value, high, qualifier, text, chapter, quote, also, confirmed } = data;
  const places = [
    { chapter, quote, path },
    ...also.map((place, index) => ({ ...place, path: [...path, 'also', index] })),
  ];
  return { file, path, indicator, year, value, high, qualifier, text, places, from: undefined, confirmed };
}

function fromDerived(file: string, { data, path }: Item<Derived>): ObservationRecord {
  const { indicator, year, value, high, qualifier, text, from } = data;
  return { file, path, indicator, year, value, high, qualifier, text, places: [], from };
}
