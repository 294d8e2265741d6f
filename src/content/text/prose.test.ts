import { describe, expect, test } from 'vitest';
import { parseMarkdown, type MarkdownNode } from './mdx-document.ts';
import { toObservationId } from '../observation-id.ts';
import { headingsOf, paragraphsOf, plainText, clauseWith, passageIn, sentenceWith } from './prose.ts';

const WORDINGS: Readonly<Record<string, string>> = { volunteers: '2500多名', stations: '8个' };

const resolve = (id: string) => {
  const text = WORDINGS[id];
  return text === undefined ? undefined : { observation: toObservationId(id, 2017), text };
};

const BODY = parse(`
## 打造品牌

全市共有工会志愿者<Stat id="volunteers" />。完成了<Stat id="stations" />总工会的建设。

<Photo caption="培训活动" />

<Quote speaker="柴菊英" role="主席">“我们走几步路。”</Quote>柴菊英说，**很近**。
`);

describe('paragraphsOf', () => {
  const paragraphs = paragraphsOf(BODY, resolve);

  test('keeps the words, renders statistics in the wording of the source and drops headings and mark-up', () => {
    expect(paragraphs.map(plainText)).toEqual([
      '全市共有工会志愿者2500多名。完成了8个总工会的建设。',
      '“我们走几步路。”柴菊英说，很近。',
    ]);
  });

  test('takes a row of a table with its cells apart, an item without its bullet, and no rule', () => {
    const body = parse(
      '|项目|数量\\|个|\n|---|---|\n| 志愿者 | <Stat id="volunteers" /> |\n\n- 建站<Stat id="stations" />\n1. 走访',
    );
    expect(paragraphsOf(body, resolve).map(plainText)).toEqual([
      '项目 数量|个',
      '志愿者 2500多名',
      '建站8个',
      '走访',
    ]);
  });
});

test('reads links, emphasis and quotations as their words, and headings with their statistics', () => {
  const body = parse('## 共有<Stat id="stations" />站\n\n> 见[年报](/reports/2017/)里*这*一~~句~~`话`。');
  expect(paragraphsOf(body, resolve).map(plainText)).toEqual(['见年报里这一句话。']);
  expect(headingsOf(body, resolve).map(plainText)).toEqual(['共有8个站']);
});

describe('sentenceWith', () => {
  const paragraphs = paragraphsOf(BODY, resolve);

  test('gives the whole sentence with its statistics still typed', () => {
    expect(sentenceWith(paragraphs, '工会志愿者2500多名')).toEqual([
      '全市共有工会志愿者',
      { observation: 'volunteers/2017', text: '2500多名' },
      '。',
    ]);
  });

  test('gives nothing when no paragraph holds the passage', () => {
    expect(sentenceWith(paragraphs, '从来没有说过')).toBeUndefined();
  });
});

test('of a sentence, the part between two marks, or the passage alone', () => {
  const [paragraph = []] = paragraphsOf(parse('投入资金，完成了双塔等<Stat id="stations" />站建设，又建了点。'), resolve);
  const stations = { observation: 'stations/2017', text: '8个' };
  expect(clauseWith(paragraph, '等8个站')).toEqual(['完成了双塔等', stations, '站建设']);
  expect(clauseWith(paragraph, '没有的话')).toBe(paragraph);
  expect(passageIn([paragraph], '等8个站')).toEqual(['等', stations, '站']);
  expect(passageIn([paragraph], '没有的话')).toBeUndefined();
});

test('what is revised reads as the source has it', () => {
  const body = parse('各级工会<Revised was="取得" reason="漏字">取得了</Revised>成效。<Revised reason="漏排">补一句。</Revised>');
  expect(paragraphsOf(body, resolve).map(plainText)).toEqual(['各级工会取得成效。']);
});

function parse(text: string): MarkdownNode {
  return parseMarkdown(text).body;
}
