import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE_PARTS } from './examples/all.ts';
import type { RuleExample } from './examples/example.ts';

export const HANDBOOK = 'content/README.md';
const SECTION = '\n## 每条消息的意思\n';
const PART = '\n### ';
const LONGEST = 60;

/** Writes the examples of the rules into the handbook; returns what to tell. Throws where the handbook has no place for them. */
export function writeHandbook(root: string): string {
  const file = join(root, HANDBOOK);
  const before = readFileSync(file, 'utf8');
  const after = withExamples(before);
  if (after === before) return `${HANDBOOK} 里的例子已经是新的`;
  writeFileSync(file, after);
  return `${HANDBOOK} 里的例子重新写好了`;
}

/** The handbook with the examples as they are now: after the first words of their section, up to the next one. */
export function withExamples(handbook: string): string {
  const start = handbook.indexOf(SECTION);
  if (start < 0) throw new Error(`${HANDBOOK} has no section for the examples`);
  const next = handbook.indexOf('\n## ', start + SECTION.length);
  const end = next < 0 ? handbook.length : next;
  const part = handbook.slice(0, end).indexOf(PART, start);
  const head = handbook.slice(0, part < 0 ? end : part).trimEnd();
  return `${head}\n\n${formatExamples()}\n${handbook.slice(end)}`;
}

function formatExamples(): string {
  return EXAMPLE_PARTS.map(([title, examples]) => {
    const rows = Object.entries<RuleExample>(examples).map(([rule, { message, fails, passes }]) => {
      const [wrong, right] = differing(fails, passes);
      return `| ${toCell(message)} | ${toCode(wrong)} | ${toCode(right)} | \`${rule}\` |`;
    });
    return [`### ${title}`, '', '| 消息 | 不对 | 对 | 规则 |', '| --- | --- | --- | --- |', ...rows].join(
      '\n',
    );
  }).join('\n\n');
}

/** The lines in which two texts differ. */
function differing(a: string, b: string): readonly [string, string] {
  const [left, right] = [a.split('\n'), b.split('\n')];
  while (left.length > 1 && right.length > 1 && left[0] === right[0]) {
    left.shift();
    right.shift();
  }
  while (left.length > 1 && right.length > 1 && left.at(-1) === right.at(-1)) {
    left.pop();
    right.pop();
  }
  return [left.join('\n'), right.join('\n')];
}

function toCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<').replaceAll('\n', ' ');
}

/** One line of code; what cannot be seen is named. */
function toCode(text: string): string {
  if (text.trim() === '') return '（没有）';
  const line = text
    .trim()
    .replaceAll(/[\u200B\uE06C\u3000]/g, (character) => `〈U+${codeOf(character)}〉`)
    .replaceAll(/\n\s*/g, ' ⏎ ')
    .replaceAll('`', "'")
    .replaceAll('|', '\\|');
  const short = [...line].length > LONGEST ? `${[...line].slice(0, LONGEST).join('')}……` : line;
  return `\`${short}\``;
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
}
