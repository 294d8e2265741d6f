import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** A row of seeds/README.md: | `file` | origin | date | bytes | `sha256` | */
const ROW =
  /^\| `(?<file>[^`]+)` \| (?<origin>[^|]+) \| (?<date>\d{4}-\d{2}-\d{2}) \| (?<bytes>\d+) \| `(?<sha256>[0-9a-f]{64})` \|$/gm;

/** What the import makes beside a Word document; the rule `seed/extract` holds it to the document. */
const EXTRACTED = /\.docx\.(?:txt|sha256)$/;

const rows = [...readFileSync('seeds/README.md', 'utf8').matchAll(ROW)].map(({ groups }) => groups ?? {});

const files = readdirSync('seeds', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'README.md' && !EXTRACTED.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).split(/[\\/]/).slice(1).join('/'));

describe('the source documents', () => {
  test('are all listed in seeds/README.md, each once, and nothing else is', () => {
    expect(rows.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  test.each(rows)('$file stands byte for byte as it was received', ({ file = '', bytes, sha256 }) => {
    const content = readFileSync(join('seeds', file));
    expect(content.length).toBe(Number(bytes));
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
  });
});
