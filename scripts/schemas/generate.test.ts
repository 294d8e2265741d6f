import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseContentPath } from '../../src/content/content-path.ts';
import { ROOT } from '../tools/paths.ts';
import { editorFiles, SCHEMAS, SETTINGS, toJsonSchema } from './generate.ts';
import { FILE_KINDS } from './kinds.ts';

const ajv = new Ajv({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  // Known by name; what an address looks like is the content check's to say.
  formats: { uri: true, email: true },
});
const kinds = Object.entries(FILE_KINDS);

/** The data of a file as JSON has them, which is how an editor sees them. */
function dataOf(path: string): unknown {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const yaml = /\.mdx?$/.test(path) ? (/^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '') : text;
  return parse(yaml);
}

function filesOf(name: string): readonly string[] {
  return globSync(FILE_KINDS[name]?.files ?? '', { cwd: ROOT });
}

/** Every property of a JSON Schema with where it stands. */
function propertiesOf(
  schema: unknown,
  path = '',
): readonly { readonly path: string; readonly description: unknown }[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, ...rest } = schema as { readonly properties?: Readonly<Record<string, object>> };
  const own = Object.entries(properties).flatMap(([name, value]) => [
    { path: `${path}.${name}`, description: (value as { readonly description?: unknown }).description },
    ...propertiesOf(value, `${path}.${name}`),
  ]);
  return [...own, ...Object.values(rest).flatMap((value) => propertiesOf(value, path))];
}

test('what editors are given is what the schemas say now (npm run schemas)', () => {
  const committed = [...editorFiles().keys()].map((path) => {
    const file = join(ROOT, path);
    return [path, existsSync(file) ? readFileSync(file, 'utf8') : 'missing'] as const;
  });
  expect(new Map(committed)).toEqual(editorFiles());
  expect(globSync(`${SCHEMAS}/*`, { cwd: ROOT })).toHaveLength(kinds.length);
});

test('the settings name a schema for every YAML file of the content', () => {
  const settings = JSON.parse(readFileSync(join(ROOT, SETTINGS), 'utf8')) as {
    readonly 'yaml.schemas': Readonly<Record<string, string>>;
  };
  const known = Object.values(settings['yaml.schemas']).flatMap((glob) => globSync(glob, { cwd: ROOT }));
  expect(known.sort()).toEqual(globSync('content/**/*.yaml', { cwd: ROOT }).sort());
  for (const path of Object.keys(settings['yaml.schemas'])) expect(existsSync(join(ROOT, path))).toBe(true);
});

test.each(['content/**/*.mdx', 'content/**/*.yaml'])('every file of %s is of one kind', (glob) => {
  for (const path of globSync(glob, { cwd: ROOT })) {
    const found = kinds.filter(([name]) => filesOf(name).includes(path)).map(([name]) => name);
    expect(found, path).toHaveLength(1);
    expect(parseContentPath(path), path).toBeDefined();
  }
});

describe.each(kinds)('%s', (name, kind) => {
  const schema = toJsonSchema(kind);

  test('has a description in Chinese for every field', () => {
    const bare = propertiesOf(schema).filter(
      ({ description }) => !/\p{Script=Han}/u.test(String(description)),
    );
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  test('takes every file of the content, and no misspelt field', () => {
    const validate = ajv.compile(schema);
    for (const path of filesOf(name)) {
      validate(dataOf(path));
      expect(validate.errors ?? [], path).toEqual([]);
    }
    expect(validate({ misspelt: 1 })).toBe(false);
  });
});
