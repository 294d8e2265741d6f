import { z } from 'astro/zod';
import { FILE_KINDS, type FileKind } from './kinds.ts';

export const SCHEMAS = '.vscode/schemas';
export const SETTINGS = '.vscode/settings.json';

const NOTE = '由 npm run schemas 从 src/content 生成，不要手改';

/** What the editor needs to know of content, as files by their path from the project's root. */
export function editorFiles(): ReadonlyMap<string, string> {
  const schemas = Object.entries(FILE_KINDS).map(
    ([name, kind]) => [`${SCHEMAS}/${name}.json`, toJson(toJsonSchema(kind))] as const,
  );
  return new Map([...schemas, [SETTINGS, toJson(toSettings())]]);
}

/** The JSON Schema of a kind of file, as editors read them (draft 7), of the data before defaults are filled in. */
export function toJsonSchema({ title, schema }: FileKind): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    // Dates, which JSON lacks: in an editor an unquoted day is a text.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') jsonSchema.type = 'string';
      // No format of JSON Schema; its pattern says the same.
      if (jsonSchema.format === 'starts_with') delete jsonSchema.format;
    },
  });
  return { $schema, $comment: NOTE, title, ...rest };
}

/** Front matter is checked by Astro's own extension, which knows the same schemas from src/content.config.ts. */
function toSettings(): Readonly<Record<string, unknown>> {
  const yaml = Object.entries(FILE_KINDS).filter(([, { part }]) => part === 'yaml');
  return {
    'files.encoding': 'utf8',
    'files.eol': '\n',
    'files.insertFinalNewline': true,
    'editor.wordWrap': 'on',
    '[yaml]': { 'editor.insertSpaces': true, 'editor.tabSize': 2 },
    'yaml.schemas': Object.fromEntries(yaml.map(([name, { files }]) => [`./${SCHEMAS}/${name}.json`, files])),
    'astro.content-intellisense': true,
  };
}

function toJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
