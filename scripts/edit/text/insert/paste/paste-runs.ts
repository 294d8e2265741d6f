import { escapeText } from '../../../../import/escape.ts';
import { findTypedSpaces } from '../../../../../src/rules/copy/spacing.ts';

/** Words that look the same. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly href: string | undefined;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const ZERO_WIDTH = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/g;
const BLANK = /[\t\f\v \u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
const WIDE_MARK = /[\u3001-\u3003\u3008-\u3011\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F“”‘’]/;
const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60“”‘’—…·～]/u;

/** The plain words of runs. */
export function plainOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Runs without what nobody typed: breaks of the HTML's own lines, blanks at the ends and side by side, characters without width. */
export function tidyRuns(runs: readonly Run[]): readonly Run[] {
  const narrow = runs.map((run) => ({
    ...run,
    text: run.text.replaceAll(ZERO_WIDTH, '').replaceAll(BLANK, ' '),
  }));
  const single = change(narrow, blanksIn(plainOf(narrow)));
  const tidy = change(
    single,
    findTypedSpaces(plainOf(single)).map((span) => ({ ...span, text: '' })),
  );
  return tidy.filter(({ text }) => text !== '');
}

function blanksIn(text: string): readonly Change[] {
  return [...text.matchAll(/[ \r\n]+/g)].map(({ 0: blanks, index }) => {
    const end = index + blanks.length;
    const [before, after] = [text.charAt(index - 1), text.charAt(end)];
    // Browsers show no space where a line of HTML ends between Chinese.
    const isWrap = /[\r\n]/.test(blanks) && WIDE.test(before) && WIDE.test(after);
    const isGap = before === '' || after === '' || WIDE_MARK.test(before) || WIDE_MARK.test(after);
    return { start: index, end, text: isGap || isWrap ? '' : ' ' };
  });
}

function change(runs: readonly Run[], changes: readonly Change[]): readonly Run[] {
  let at = 0;
  return runs.map((run) => {
    const [from, to] = [at, at + run.text.length];
    at = to;
    const own = changes.filter(({ start, end }) => start < to && end > from);
    let text = '';
    let done = from;
    for (const { start, end, text: words } of own) {
      text += run.text.slice(done - from, Math.max(start, from) - from) + (start >= from ? words : '');
      done = Math.min(end, to);
    }
    return { ...run, text: text + run.text.slice(done - from) };
  });
}

/** Runs without their first characters. */
export function cutStart(runs: readonly Run[], length: number): readonly Run[] {
  return change(runs, [{ start: 0, end: length, text: '' }]).filter(({ text }) => text !== '');
}

/** Runs as Markdown in which bold is bold: its marks touch words, not blanks or the wrong side of a mark. */
export function renderRuns(runs: readonly Run[]): string {
  const groups = placeBold(joinBold(runs));
  return groups.map(({ bold, runs: own }) => (bold ? `**${renderLinks(own)}**` : renderLinks(own))).join('');
}

interface Group {
  readonly bold: boolean;
  readonly runs: readonly Run[];
}

/** Neighbours of one weight together; a blank between bold words is bold with them. */
function joinBold(runs: readonly Run[]): readonly Group[] {
  const weighed = runs.map((run, index) => {
    const isBetween =
      run.text.trim() === '' && runs[index - 1]?.bold === true && runs[index + 1]?.bold === true;
    return { ...run, bold: run.bold || isBetween };
  });
  const groups: { bold: boolean; runs: Run[] }[] = [];
  for (const run of weighed) {
    const last = groups.at(-1);
    if (last?.bold === run.bold) last.runs.push(run);
    else groups.push({ bold: run.bold, runs: [run] });
  }
  return groups;
}

const NOT_FIRST = /^[\s，。；：、！？）》”’]+/u;
const NOT_LAST = /[\s（《“‘]+$/u;
const FIRST_MARK = /^[^\p{L}\p{N}]+/u;
const LAST_MARK = /[^\p{L}\p{N}]+$/u;
/** Next to which a mark of bold is none where the words inside begin or end with a sign. */
const LATIN = /[\p{L}\p{N}]/u;

function placeBold(groups: readonly Group[]): readonly Group[] {
  return groups.flatMap((group, index): readonly Group[] => {
    if (!group.bold) return [group];
    const words = plainOf(group.runs);
    const before = plainOf(groups[index - 1]?.runs ?? []).at(-1) ?? '';
    const after = plainOf(groups[index + 1]?.runs ?? []).charAt(0);
    const first = (isLatin(before) ? FIRST_MARK : NOT_FIRST).exec(words)?.[0].length ?? 0;
    const last = (isLatin(after) ? LAST_MARK : NOT_LAST).exec(words.slice(first))?.[0].length ?? 0;
    const parts = [
      { bold: false, runs: slice(group.runs, 0, first) },
      { bold: true, runs: slice(group.runs, first, words.length - last) },
      { bold: false, runs: slice(group.runs, words.length - last, words.length) },
    ];
    return parts.filter((part) => plainOf(part.runs) !== '');
  });
}

function isLatin(character: string): boolean {
  return LATIN.test(character) && !WIDE.test(character);
}

function slice(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const length = plainOf(runs).length;
  const outside = [
    { start: 0, end: Math.min(from, length), text: '' },
    { start: to, end: length, text: '' },
  ];
  return change(
    runs,
    outside.filter(({ start, end }) => start < end),
  ).filter(({ text }) => text !== '');
}

function renderLinks(runs: readonly Run[]): string {
  const links: { href: string | undefined; text: string }[] = [];
  for (const { href, text } of runs) {
    const last = links.at(-1);
    if (last?.href === href && last) last.text += text;
    else links.push({ href, text });
  }
  return links
    .map(({ href, text }) => (href === undefined ? escapeText(text) : renderLink(href, text)))
    .join('');
}

function renderLink(href: string, text: string): string {
  const words = text.trim();
  if (words === '') return text;
  const [before = '', after = ''] = text.split(words);
  const name = escapeText(words).replaceAll(/(?<!\\)[[\]]/g, '\\$&');
  return `${before}${words === href ? href : `[${name}](${href})`}${after}`;
}
