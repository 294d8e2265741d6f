import type { z } from 'astro/zod';

/** One file of a collection, good as it stands, in which every field that takes a text has one. */
export interface HostileFile {
  readonly schema: z.ZodType;
  readonly data: Readonly<Record<string, unknown>>;
  /** Of a chapter or an article. */
  readonly body?: string;
}

/** JSON is YAML, one value on a line; whatever may not stand in a file itself is written as an escape. */
export function toText({ data, body }: Pick<HostileFile, 'data' | 'body'>): string {
  const yaml = JSON.stringify(data, null, 1).replaceAll(/[\p{C}\p{Z}]/gu, (character) =>
    character === ' ' || character === '\n' ? character : escapeUnits(character),
  );
  return body === undefined ? `${yaml}\n` : `---\n${yaml}\n---\n\n${body}\n`;
}

function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
