import type { ChartEntry } from '../declaration.ts';
import type { ChartFault, ChartWorld } from './fault.ts';
import { findObservation, membersOf } from './members.ts';
import { fieldsOf, parseTitle } from './template.ts';

const YEAR = /\d{4}年/g;
/** Digits that are not part of a name such as 5A. */
const STATISTIC = /[\d０-９]+(?![\dA-Za-z])/;
/** Words that claim a trend or a rank; a chart may say them only where the source does. */
const CLAIM =
  /增长|增加|增幅|增|提高|上升|下降|减少|降低|翻番|翻了|超过|突破|最[多高大快少低]|第一|领先|居首|首次|大幅|显著|明显|连续/g;

interface Words {
  readonly path: ChartFault['path'];
  readonly text: string;
}

/** Statistics typed by hand, which would not follow a correction, and claims that the source does not make. */
export function checkWords(entry: ChartEntry, world: ChartWorld): readonly ChartFault[] {
  const all = wordsOf(entry);
  const quotes = quotesFor(entry, world);
  return [
    ...all.flatMap((words) => checkDigits(entry, words)),
    ...all.flatMap((words) => checkClaims(words, quotes)),
  ];
}

function wordsOf(entry: ChartEntry): readonly Words[] {
  const templates = (['title', 'sentence'] as const).flatMap((key) =>
    parseTitle(entry[key] ?? '', entry.year).flatMap((piece) =>
      typeof piece === 'string' ? [{ path: [key], text: piece }] : [],
    ),
  );
  return [
    ...templates,
    { path: ['subject'], text: entry.subject },
    { path: ['note'], text: entry.note ?? '' },
    ...Object.entries(entry.labels).map(([id, text]) => ({ path: ['labels', id], text })),
    ...Object.entries(entry.kind === 'share' ? entry.wholes : {}).map(([id, text]) => ({
      path: ['wholes', id],
      text,
    })),
    ...(entry.kind === 'multiples' ? entry.panels : []).map(({ heading }, index) => ({
      path: ['panels', index, 'heading'],
      text: heading,
    })),
  ];
}

function checkDigits(entry: ChartEntry, { path, text }: Words): readonly ChartFault[] {
  const digits = STATISTIC.exec(text.replaceAll(YEAR, ''))?.[0];
  if (digits === undefined) return [];
  const found = `手打的数字 ${digits}：“${text}”`;
  const example = `title: 达到{${membersOf(entry)[0]?.indicator ?? ''}}`;
  const allowed = '标题和句子里的数写成 {指标编号}，别处不写数';
  return [{ path, rule: 'chart/digits', found, allowed, example }];
}

function checkClaims({ path, text }: Words, quotes: string): readonly ChartFault[] {
  const claims = new Set(Array.from(text.matchAll(CLAIM), ([word]) => word));
  return [...claims]
    .filter((word) => !quotes.includes(word))
    .map((word) => ({
      path,
      rule: 'chart/claim',
      found: `“${word}”是原文说这些数的话里没有的：“${text}”`,
      allowed: '涨落和名次只有原文说了才能说；用原文的话写',
    }));
}

/** What the source says of the numbers that the chart draws or names. */
function quotesFor(entry: ChartEntry, { observations }: ChartWorld): string {
  const fields = [...fieldsOf(entry.title, entry.year), ...fieldsOf(entry.sentence ?? '', entry.year)];
  return [...membersOf(entry), ...fields]
    .flatMap((member) => {
      const observation = findObservation(observations, member);
      return observations.find(({ id }) => id === observation?.id)?.quotes ?? [];
    })
    .join('\n');
}
