import { z } from 'astro/zod';
import type { DataPath } from './text/yaml-document.ts';

/** What is known of one field: its name for staff, what the schema says of it, and the value that was given. */
export interface Field {
  /** ` unit ` with a space on either side, or 第 3 项. */
  readonly name: string;
  readonly value: unknown;
  readonly help: string | undefined;
  /** `unit: 名`, where the description gives one. */
  readonly example: string | undefined;
  readonly options: readonly string[];
}

export type AnySchema = z.core.$ZodType;

/** What the schema of a field says of it, for staff. */
export interface Described {
  readonly help: string | undefined;
  /** The bare value, where the description gives one: 名. */
  readonly example: string | undefined;
  readonly options: readonly string[];
}

const EXAMPLE = /[，：:（]?\s*例如[：:]?\s*([^；）]+)）?$/;

/** Follows a path of a Zod issue through the schema and the data. */
export function fieldAt(schema: z.ZodType, path: DataPath, data: unknown): Field {
  let current: AnySchema | undefined = schema;
  let value = data;
  for (const key of path) {
    current = current && childSchema(current, key, value);
    value = childValue(value, key);
  }
  const key = path.at(-1);
  const { help, example, options } = describeSchema(current);
  return {
    name: typeof key === 'number' ? `第 ${key + 1} 项` : ` ${String(key ?? '文件')} `,
    value,
    help,
    example: example === undefined || typeof key === 'number' ? example : `${String(key)}: ${example}`,
    options,
  };
}

/** What a schema says of its field; nothing where there is none. */
export function describeSchema(schema: AnySchema | undefined): Described {
  const description = schema && descriptionOf(schema);
  return {
    help: description?.replace(EXAMPLE, ''),
    example: description && EXAMPLE.exec(description)?.[1],
    options: schema ? optionsOf(schema) : [],
  };
}

/** The keys that an object of the schema may have. */
export function keysAt(schema: z.ZodType, path: DataPath, data: unknown): readonly string[] {
  let current: AnySchema | undefined = schema;
  let value = data;
  for (const key of path) {
    current = current && childSchema(current, key, value);
    value = childValue(value, key);
  }
  const object = current && objectFor(current, value);
  return object ? Object.keys(object.shape) : [];
}

function childSchema(schema: AnySchema, key: PropertyKey, value: unknown): AnySchema | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return inner.element;
  if (inner instanceof z.ZodRecord) return inner.valueType;
  const shape = objectFor(inner, value)?.shape as Readonly<Record<string, AnySchema>> | undefined;
  return shape?.[String(key)];
}

function objectFor(schema: AnySchema, value: unknown): z.ZodObject | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return inner;
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return undefined;
  const { discriminator } = inner.def;
  return inner.options
    .map((option) => unwrap(option))
    .filter((option) => option instanceof z.ZodObject)
    .find(
      (option) =>
        z.safeParse(option.shape[discriminator] as AnySchema, childValue(value, discriminator)).success,
    );
}

/** A schema without what makes it optional, gives it a default or changes its value. */
export function unwrap(schema: AnySchema): AnySchema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return unwrap(schema.def.innerType);
  }
  if (schema instanceof z.ZodPrefault || schema instanceof z.ZodReadonly) return unwrap(schema.def.innerType);
  return schema instanceof z.ZodPipe ? unwrap(schema.def.in) : schema;
}

function descriptionOf(schema: AnySchema): string | undefined {
  return z.globalRegistry.get(schema)?.description ?? z.globalRegistry.get(unwrap(schema))?.description;
}

function optionsOf(schema: AnySchema): readonly string[] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

function childValue(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}
