import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readObservations } from './observations.ts';
import { foldForCompare } from '../../src/lib/text.ts';
import { OBSERVATIONS, PROJECT, SEED, wordsOf } from '../../tests/support/import-fixtures.ts';
import { parseSource } from './parse.ts';
import { readSource } from './read.ts';
import { convert } from './convert.ts';
import type { Source } from './types.ts';

/** Lines of the seed that repeat an earlier paragraph word for word: 在江山市总工会的统一指导下… and 打造法律服务品牌。… */
const DUPLICATES = [69, 105];
/** The second page's headline, which stands among the captions and becomes the report's subtitle. */
const SUBTITLE = 41;

const source = (await readSource(SEED, PROJECT)) as Source;
const draft = parseSource(source);
const observations = readObservations(OBSERVATIONS, PROJECT);
if (!('blocks' in draft) || !('reported' in observations))
  throw new Error(`Cannot read ${join(PROJECT, SEED)}`);
const { cover, files, chapters, lost } = convert(draft, observations.reported);

const line = (number: number): string => foldForCompare(source.lines[number - 1]?.text ?? '');
const seedLines = source.lines
  .filter(({ number }) => number !== SUBTITLE && !DUPLICATES.includes(number))
  .map(({ number }) => line(number));
const importLines = [cover.title, cover.byline ?? '', ...wordsOf(files, observations.reported)].map(
  foldForCompare,
);

describe('the import of 2017 says what the seed says', () => {
  test('every word of the seed stands in the chapters once, in the order of the seed, and no other word', () => {
    expect(importLines.join('')).toBe(seedLines.join(''));
  });

  test('the comparison knows the order: two paragraphs exchanged are not the seed', () => {
    const exchanged = [...importLines];
    [exchanged[2], exchanged[3]] = [exchanged[3] ?? '', exchanged[2] ?? ''];
    expect(exchanged.join('')).not.toBe(seedLines.join(''));
  });

  test('the lines left out are the repeated ones', () => {
    expect(line(69)).toBe(line(55));
    expect(line(105)).toBe(line(103));
  });

  test('the subtitle is the second headline, moved to the cover', () => {
    expect(foldForCompare(cover.subtitle ?? '')).toBe(line(SUBTITLE));
  });

  test('every passage of the observations is bound', () => {
    const places = observations.reported.reduce((sum, { also }) => sum + 1 + also.length, 0);
    const stats = chapters.flatMap(({ elements }) =>
      elements.flatMap(({ spans }) => spans.filter(({ kind }) => kind === 'stat')),
    );
    expect(lost).toEqual([]);
    expect(stats).toHaveLength(places);
  });
});

describe('the import of 2017 is set as Chinese is set', () => {
  const text = files.map((file) => file.text.replaceAll(/<[^>]*>/g, '')).join('\n');

  test('no half-width punctuation touches Chinese', () => {
    expect(text.match(/.?\p{Script=Han}[,;?!()]|[,;:?!()]\p{Script=Han}/gu)).toBeNull();
  });

  test('no 、 stands between closing and opening marks', () => {
    expect(text).not.toMatch(/”、“/);
  });

  test('no paragraph stops in mid-sentence', () => {
    const paragraphs = chapters.flatMap(({ elements }) =>
      elements.filter(({ kind }) => kind === 'paragraph'),
    );
    expect(paragraphs.map((element) => element.text).filter((words) => !/[。！？]”?$/.test(words))).toEqual(
      [],
    );
  });

  test('files and heads are the ones that are published', () => {
    expect(files.map(({ name }) => name)).toEqual([
      '00-lead.mdx',
      '01-jujiao-zhongxin.mdx',
      '02-jujiao-gaige.mdx',
      '03-jujiao-pinpai.mdx',
    ]);
    expect(
      chapters.flatMap(({ elements }) =>
        elements.filter(({ kind }) => kind === 'head').map((head) => head.text),
      ),
    ).toEqual([
      '主动服务工业强市',
      '全力推进重点项目建立功竞赛活动',
      '通过夯实基层基础为核心，提升工会战斗力',
      '以激发基层活力为关键，提升工会凝聚力',
      '打造先进示范品牌',
      '打造精准帮扶品牌',
      '打造技能提升品牌',
      '打造法律服务品牌',
    ]);
  });
});
