import { z } from 'astro/zod';
import type { DataPath } from '../../src/content/text/yaml-document.ts';

/** A value that is a text, with where it stands in its file. */
export interface TextField {
  readonly path: DataPath;
  /** The path with `*` for places in lists and for free keys: `charts.*.labels.*`. */
  readonly pattern: string;
}

type Schema = z.core.$ZodType;

/** The patterns of every field in which a schema takes a text: free ones, ids, dates, choices. */
export function textPatternsOf(schema: Schema): ReadonlySet<string> {
  return new Set(patternsOf(schema, []));
}

/** The texts of parsed data, in order. */
export function textFieldsOf(data: unknown, path: DataPath = []): readonly TextField[] {
  if (typeof data === 'string') return [{ path, pattern: path.map(toStep).join('.') }];
  if (Array.isArray(data)) return data.flatMap((item, index) => textFieldsOf(item, [...path, index]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => textFieldsOf(value, [...path, key]));
}

/** The data with another value at a path. */
export function withValue(data: unknown, [key, ...rest]: DataPath, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data))
    return data.map((item: unknown, index) => (index === key ? withValue(item, rest, value) : item));
  const object = data as Readonly<Record<PropertyKey, unknown>>;
  return { ...object, [key]: withValue(object[key], rest, value) };
}

/** Records have free keys, of which the schemas have two. */
const FREE_KEYS = new Set(['labels', 'wholes']);

function toStep(key: PropertyKey, index: number, path: DataPath): string {
  const above = path[index - 1];
  return typeof key === 'number' || (typeof above === 'string' && FREE_KEYS.has(above)) ? '*' : String(key);
}

function patternsOf(schema: Schema, path: readonly string[]): readonly string[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, value]) =>
      patternsOf(value as Schema, [...path, key]),
    );
  if (schema instanceof z.ZodArray) return patternsOf(schema.element, [...path, '*']);
  if (schema instanceof z.ZodRecord) return patternsOf(schema.valueType, [...path, '*']);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => patternsOf(option, path));
  if (schema instanceof z.ZodPipe) return patternsOf(schema.in, path);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodReadonly
  )
    return patternsOf(schema.unwrap(), path);
  if (schema instanceof z.ZodLiteral)
    return [...schema.values].some((value) => typeof value === 'string') ? [path.join('.')] : [];
  const { type } = schema._zod.def;
  if (type === 'string' || type === 'enum') return [path.join('.')];
  if (type === 'number' || type === 'boolean' || type === 'date') return [];
  throw new Error(`text-fields does not know schemas of type ${type}, at ${path.join('.')}`);
}
