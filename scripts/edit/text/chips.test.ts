import { Text } from '@codemirror/state';
import { expect, test } from 'vitest';
import { COMPONENTS } from '../../../src/content/component-table.ts';
import { TAG_NAMES, wordsOfTag } from './chips.ts';
import { spanOf } from './diagnostics.ts';
import { formatTag, tagsIn } from './markup.ts';

const NAMES = { Stat: { volunteers: '2500多名' }, Chart: { people: '全市共有工会志愿者2500多名' } };

test('every tag that authors may write has a name in Chinese', () => {
  expect(Object.keys(TAG_NAMES).toSorted()).toEqual(Object.keys(COMPONENTS).toSorted());
});

test.each([
  ['<Stat id="volunteers" />', '2500多名'],
  ['<Stat id="volunters" />', '没有这个数值：volunters'],
  ['<Chart id="people" />', '图表：全市共有工会志愿者2500多名'],
  ['<KeyFigures ids="volunteers" />', '关键数字：2500多名'],
  ['<Photo caption="办事大厅" />', '照片：办事大厅'],
  ['<Quote speaker="柴菊英" role="主席">', '引语：柴菊英'],
  ['</Quote>', '引语完'],
  ['<Revised reason="漏字">', '校订'],
])('%s reads as %s', (written, words) => {
  const [tag] = tagsIn(written);
  expect(tag && wordsOfTag(tag, NAMES).words).toBe(words);
});

test('what is written comes back as it was, whatever it holds', () => {
  const attributes = { caption: '他说"好" & 走', alt: '<一个人>' };
  const written = `前${formatTag('Photo', attributes, 'alone')}后`;
  expect(tagsIn(written)).toMatchObject([{ start: 1, end: written.length - 1, kind: 'alone', attributes }]);
});

test('a message stands at the words that it quotes, or at the word of its place', () => {
  const doc = Text.of(['第一段。', '', '＃＃服务站的事', '全市共有37名。']);
  const at = (line: number, column: number, found: string): string | undefined => {
    const span = spanOf(doc, { line, column, found }, 4);
    return span && doc.sliceString(span.from, span.to);
  };
  expect(at(7, 1, '“＃＃服务站”看起来像小标题')).toBe('＃＃服务站');
  expect(at(8, 5, '手打的数字 37')).toBe('37名');
  expect(at(2, 1, '标题太长')).toBeUndefined();
});
