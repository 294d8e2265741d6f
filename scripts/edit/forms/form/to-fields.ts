import { z } from 'astro/zod';
import { QUALIFIERS } from '../../../../src/quantity/quantity.ts';
import { describeSchema, unwrap, type AnySchema } from '../../../../src/content/schema-field.ts';
import type { Choice, FieldView, Variant } from './field-view.ts';
import { LONG, PICKS, VARIANTS, WORD_LISTS, WORDS } from './labels.ts';

const NOTHING = { options: [], fields: [], variants: [] } as const;

/** The fields of a form for a kind of file: those of its object, or one without a name where it is a list or a union. */
export function toFields(schema: z.ZodType): readonly FieldView[] {
  const whole = toField(schema, '', '');
  return whole.kind === 'group' ? whole.fields : [whole];
}

function toField(schema: AnySchema, name: string, parent: string): FieldView {
  const { help, example } = describeSchema(schema);
  const byDefault = defaultOf(schema);
  const shape = shapeOf(schema, name, parent, help);
  const picked = PICKS[`${parent}.${name}`] ?? PICKS[name];
  const picks = shape.kind === 'text' || shape.kind === 'mixed' ? picked : undefined;
  return {
    name,
    ...wordsOf(name, parent, help, shape),
    ...(example !== undefined && picks === undefined && shape.kind !== 'words' && { example }),
    isOptional: z.safeParse(schema, undefined).success || schema instanceof z.ZodNullable,
    ...(byDefault !== undefined && { byDefault }),
    ...NOTHING,
    ...shape,
    ...(picks !== undefined && { picks }),
    ...(shape.kind === 'record' && picked !== undefined && { keyPicks: picked }),
  };
}

function wordsOf(
  name: string,
  parent: string,
  description: string | undefined,
  { kind, options }: Shape,
): Pick<FieldView, 'label' | 'help'> {
  const clause = /^[^，：；。（]+/.exec(description ?? '')?.[0] ?? name;
  const own = WORDS[`${parent}.${name}`] ?? WORDS[name];
  const label = own?.label ?? clause.replace(/(?<=.)的指标编号$|(?<=指标|主题)编号$/, '');
  // The names of a choice stand in its description, and are shown as the choice itself.
  const isNamed = kind === 'choice' && options.every((option) => option.label !== option.value);
  const help =
    own?.help ??
    (isNamed ? '' : (description ?? '').slice(own ? 0 : clause.length).replace(/^[，：；。]/, ''));
  return { label, ...(help !== '' && help !== label && { help }) };
}

type Shape = Pick<FieldView, 'kind' | 'options'> &
  Partial<Pick<FieldView, 'fields' | 'variants' | 'by' | 'item'>>;

function shapeOf(schema: AnySchema, name: string, parent: string, help: string | undefined): Shape {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject)
    return { kind: 'group', options: [], fields: fieldsOf(inner.shape, name) };
  if (inner instanceof z.ZodArray && WORD_LISTS.has(name) && unwrap(inner.element)._zod.def.type === 'string')
    return { kind: 'words', options: [] };
  if (inner instanceof z.ZodArray)
    return { kind: 'list', options: [], item: toItem(inner.element, name, parent) };
  if (inner instanceof z.ZodRecord)
    return { kind: 'record', options: [], item: toItem(inner.valueType, '', name) };
  if (inner instanceof z.ZodDiscriminatedUnion) return toUnion(inner, name);
  if (inner instanceof z.ZodUnion) return { kind: 'mixed', options: [] };
  if (inner instanceof z.ZodEnum)
    return { kind: 'choice', options: toChoices(inner.options.map(String), help ?? '') };
  const { type } = inner._zod.def;
  // `confirmed: true` or nothing.
  if (type === 'boolean' || type === 'literal') return { kind: 'boolean', options: [] };
  if (type === 'number') return { kind: 'number', options: [] };
  const usual = z.globalRegistry.get(inner)?.examples as readonly string[] | undefined;
  return {
    kind: LONG.has(name) || LONG.has(`${parent}.${name}`) ? 'long' : 'text',
    options: (usual ?? []).map((value) => ({ value, label: value })),
  };
}

/** A member has no key of its own; it is picked as its list is. */
function toItem(schema: AnySchema, name: string, parent: string): FieldView {
  return { ...toField(schema, name, parent), name: '', label: describeSchema(schema).help ?? '这一项' };
}

function fieldsOf(shape: z.core.$ZodShape, parent: string): readonly FieldView[] {
  return Object.entries(shape).map(([key, schema]) => toField(schema, key, parent));
}

function toUnion(union: z.ZodDiscriminatedUnion, name: string): Shape {
  const { discriminator } = union.def;
  const variants = union.options.map((option): Variant => {
    const { [discriminator]: telling, ...shape } = (
      unwrap(option) as z.ZodObject<Readonly<Record<string, AnySchema>>>
    ).shape;
    if (telling === undefined) throw new Error(`a union without ${discriminator}`);
    const [value = ''] = (unwrap(telling) as z.ZodLiteral<string | boolean>).values;
    const { help = String(value) } = describeSchema(telling);
    return {
      value,
      label: VARIANTS[`${discriminator}:${String(value)}`] ?? help,
      isUnwritten: z.safeParse(telling, undefined).success,
      fields: fieldsOf(shape, name),
    };
  });
  return { kind: 'union', options: [], by: discriminator, variants };
}

/** `stock 时点数（年末有多少）或 flow 时期数` names its values. */
function toChoices(values: readonly string[], help: string): readonly Choice[] {
  const starts = values
    .map((value) => ({ value, at: help.search(new RegExp(`(?<![\\w-])${value}(?![\\w-])`)) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  return values.map((value) => {
    const index = starts.findIndex((one) => one.value === value);
    const words = help
      .slice((starts[index]?.at ?? 0) + value.length, starts[index + 1]?.at)
      .replace(/[、或，；\s]+$/, '')
      .trim();
    const known = Object.hasOwn(QUALIFIERS, value)
      ? QUALIFIERS[value as keyof typeof QUALIFIERS].name
      : value;
    return { value, label: index < 0 || words === '' ? known : words };
  });
}

function defaultOf(schema: AnySchema): string | boolean | number | undefined {
  if (schema instanceof z.ZodOptional) return defaultOf(schema.def.innerType);
  const value = schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
    ? value
    : undefined;
}
