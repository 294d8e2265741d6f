import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Reported } from '../../src/content/schemas/observation.ts';
import { attributeOf, parseMarkdown, type MarkdownNode } from '../../src/content/text/mdx-document.ts';
import type { OutputFile } from '../../scripts/import/types.ts';

export const PROJECT = resolve(import.meta.dirname, '../..');
export const SEED = 'seeds/2017/report.txt';
export const OBSERVATIONS = 'content/reports/2017/observations.yaml';
const REPORT = 'content/reports/2017';

/** A new empty project that holds the seed and the observations of 2017. */
export function makeProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'import-'));
  for (const file of [SEED, OBSERVATIONS]) cpSync(join(PROJECT, file), join(root, file));
  return root;
}

/** Every file of the report's folder by name. */
export function readReport(root: string): Readonly<Record<string, string>> {
  const names = readdirSync(join(root, REPORT)).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(root, REPORT, name), 'utf8')]));
}

/** What a reader reads in chapter files: headings, paragraphs with their numbers, captions, one a line. */
export function wordsOf(files: readonly OutputFile[], reported: readonly Reported[]): readonly string[] {
  const wording = new Map(reported.map(({ indicator, text }) => [indicator, text]));
  const toText = (node: MarkdownNode): string => {
    if (node.name === 'Stat') return wording.get(attributeOf(node, 'id') ?? '') ?? '?';
    if (node.name === 'Photo') return attributeOf(node, 'caption') ?? '?';
    return node.value ?? (node.children ?? []).map(toText).join('');
  };
  return files.flatMap(({ text }) => {
    const { frontMatter, body } = parseMarkdown(text);
    const { title, numeral } = frontMatter?.data as { readonly title: string; readonly numeral?: string };
    const blocks = (body.children ?? []).filter(({ type }) => type !== 'yaml').map(toText);
    return numeral === undefined ? blocks : [numeral + title, ...blocks];
  });
}

/** GB18030 bytes of a text of ASCII and two-byte characters: Node decodes the encoding and does not encode it. */
export function toGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0xfe; lead >= 0x81; lead -= 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from(
    [...text].flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (bytes.get(character) ?? [0xff]),
    ),
  );
}
