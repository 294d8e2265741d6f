import type { z } from 'astro/zod';
import { nearestWord } from '../lib/nearest.ts';
import type { DataPath, YamlDocument } from './text/yaml-document.ts';
import type { Issue } from './issue.ts';
import type { RuleId } from './rule-ids.ts';
import { fieldAt, keysAt, type Field } from './schema-field.ts';

/** What a schema was applied to: the file, its data before the schema, and where each value stands. */
export interface SchemaSource {
  readonly file: string;
  readonly data: unknown;
  readonly locate: YamlDocument['locate'];
}

type ZodIssue = z.ZodError['issues'][number];
type Words = Pick<Issue, 'found' | 'allowed' | 'example'>;

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项以“- ”开头）',
  object: '一组“名称: 值”',
  record: '一组“名称: 值”',
  date: '日期',
  null: '空白',
};

const SCHEMA_RULES: Readonly<Partial<Record<ZodIssue['code'], RuleId>>> = {
  invalid_type: 'schema/invalid-type',
  invalid_value: 'schema/invalid-value',
  invalid_format: 'schema/invalid-format',
  invalid_union: 'schema/invalid-union',
  too_small: 'schema/too-small',
  too_big: 'schema/too-big',
};

const SMART_QUOTED = /^[“‘].*[”’]$/;

/** Turns what a schema refused into messages for staff, each at the line of the value or key that it is about. */
export function schemaIssues(error: z.ZodError, schema: z.ZodType, source: SchemaSource): readonly Issue[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownKey(key, issue.path, schema, source));
    const field = fieldAt(schema, issue.path, source.data);
    const rule = field.value === undefined ? 'schema/missing' : (SCHEMA_RULES[issue.code] ?? 'schema/custom');
    return [toIssue(rule, issue.path, 'value', source, wordsFor(issue, field))];
  });
}

function toIssue(
  rule: Issue['rule'],
  path: DataPath,
  part: 'key' | 'value',
  source: SchemaSource,
  words: Words,
): Issue {
  return {
    file: source.file,
    ...source.locate(path, part),
    severity: 'error',
    rule,
    ...words,
    found: words.found.trim(),
  };
}

function unknownKey(key: string, path: DataPath, schema: z.ZodType, source: SchemaSource): Issue {
  const known = keysAt(schema, path, source.data);
  const nearest = nearestWord(key, known);
  const list = `这里可以写的字段是：${known.join('、')}`;
  return toIssue('schema/unrecognized-keys', [...path, key], 'key', source, {
    found: `不认识的字段 ${key}`,
    allowed: nearest === undefined ? list : `是不是想写 ${nearest}？${list}`,
    ...(nearest !== undefined && { example: `${nearest}: …` }),
  });
}

function wordsFor(issue: ZodIssue, field: Field): Words {
  if (field.value === undefined) return missing(issue, field);
  const given = `${field.name}写的是“${show(field.value)}”`;
  if (typeof field.value === 'string' && SMART_QUOTED.test(field.value)) {
    const bare = field.value.slice(1, -1);
    const allowed = `值里的中文引号也算内容：去掉它，或用英文的 " "${inBrackets(field.help)}`;
    return { found: given, allowed, example: `${field.name.trim()}: ${bare}` };
  }
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, field);
    case 'invalid_value':
      return oneOf(given, issue.values.map(String), field);
    case 'too_small':
    case 'too_big':
      return wrongSize(issue, field);
    case 'invalid_format':
      return withExample(
        { found: given, allowed: `${formatAdvice(issue)}${inBrackets(field.help)}` },
        field.example,
      );
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) && issue.options.length > 0
        ? oneOf(given, issue.options.filter((option) => option !== undefined).map(String), field)
        : withExample({ found: given, allowed: field.help ?? '换一种写法' }, field.example);
    default:
      return withExample(
        { found: given, allowed: chinese(issue.message) ?? field.help ?? '换一种写法' },
        field.example,
      );
  }
}

function missing(issue: ZodIssue, { name, help, example, options }: Field): Words {
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : options;
  const what = help ?? (choices.length > 0 ? `只能是：${choices.join('、')}` : '不能省略');
  return withExample(
    { found: `缺少${name}`, allowed: `补上${name.trimEnd()}：${what}` },
    example ?? firstExample(name, choices),
  );
}

function wrongType(expected: string, { name, value, help, example }: Field): Words {
  const type = TYPE_NAMES[typeOf(value)] ?? '别的东西';
  const quoted = expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
  return withExample(
    {
      found: value === null ? `${name}是空白` : `${name}写的是${type}“${show(value)}”`,
      allowed: `应当是${TYPE_NAMES[expected] ?? '另一种写法'}${quoted ? '，给它加上引号' : ''}${inBrackets(help)}`,
    },
    quoted ? `${name.trim()}: "${String(value)}"` : example,
  );
}

function oneOf(found: string, values: readonly string[], { name, value, help }: Field): Words {
  const nearest = nearestWord(String(value), values);
  return withExample(
    { found, allowed: `只能是：${values.join('、')}${inBrackets(help)}` },
    firstExample(name, nearest === undefined ? values : [nearest]),
  );
}

function wrongSize(
  issue: Extract<ZodIssue, { code: 'too_small' | 'too_big' }>,
  { name, value, help, example }: Field,
): Words {
  const [limit, bound] = issue.code === 'too_small' ? [issue.minimum, '至少'] : [issue.maximum, '至多'];
  if (typeof value === 'string') {
    const found = value === '' ? `${name}是空的` : `${name}有 ${[...value].length} 个字`;
    return withExample({ found, allowed: `${bound} ${limit} 个字${inBrackets(help)}` }, example);
  }
  if (Array.isArray(value)) {
    return withExample(
      { found: `${name}有 ${value.length} 项`, allowed: `${bound} ${limit} 项${inBrackets(help)}` },
      example,
    );
  }
  return withExample(
    { found: `${name}写的是“${show(value)}”`, allowed: `${bound}是 ${limit}${inBrackets(help)}` },
    example,
  );
}

function formatAdvice(issue: Extract<ZodIssue, { code: 'invalid_format' }>): string {
  if (issue.format === 'url') return '应当是完整的网址，以 https:// 开头';
  if (issue.format === 'email') return '应当是邮箱地址，例如 name@example.org';
  if (issue.format === 'starts_with') return `要以 ${'prefix' in issue ? String(issue.prefix) : ''} 开头`;
  return chinese(issue.message) ?? '格式不对';
}

function firstExample(name: string, values: readonly string[]): string | undefined {
  return values[0] === undefined ? undefined : `${name.trim()}: ${values[0]}`;
}

function withExample(words: Words, example: string | undefined): Words {
  return example === undefined ? words : { ...words, example };
}

function inBrackets(help: string | undefined): string {
  return help === undefined ? '' : `（${help}）`;
}

function chinese(message: string): string | undefined {
  return /\p{Script=Han}/u.test(message) ? message : undefined;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
