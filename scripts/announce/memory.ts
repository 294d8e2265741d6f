import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'astro/zod';
import type { BuiltPage } from './built-pages.ts';

/** What each page said when it was last announced, by its address. */
export type Memory = ReadonlyMap<string, string>;

const memorySchema = z.record(z.string(), z.string());

/** What was announced before; nothing, where there is no record. Throws in Chinese on a record that is broken. */
export function readMemory(file: string): Memory {
  if (!existsSync(file)) return new Map();
  const record = memorySchema.safeParse(parseJson(readFileSync(file, 'utf8'))).data;
  if (record === undefined) throw new Error(`${file} 读不懂 → 删掉它，下次会把全部网页当作新的`);
  return new Map(Object.entries(record));
}

/** The record with these pages as they are now. */
export function remember(memory: Memory, pages: readonly BuiltPage[]): Memory {
  return new Map([...memory, ...pages.map(({ address, fingerprint }) => [address, fingerprint] as const)]);
}

export function writeMemory(file: string, memory: Memory): void {
  mkdirSync(dirname(file), { recursive: true });
  const sorted = [...memory].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
