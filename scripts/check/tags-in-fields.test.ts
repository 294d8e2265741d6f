import { expect, test } from 'vitest';
import { ARTICLE, checkPoisoned, CHARTS, HUSHAN, type Change } from './examples/poison.ts';

const rulesOf = (changes: Readonly<Record<string, Change>>): readonly string[] =>
  checkPoisoned(changes).map(({ rule }) => rule);

test.each<readonly [string, string, Change]>([
  ['a title', ARTICLE, [/title: /.source, 'title: <b>要闻</b>']],
  ['a summary', ARTICLE, ['description: ', 'description: <Stat id="volunteers/2016" />']],
  ['the name of a station', HUSHAN, ['name: ', 'name: <i>站</i>']],
  ['the title of a chart', CHARTS, ['title: ', 'title: <Stat id="volunteers" />']],
  ['a caption', ARTICLE, ['<Station id="hushan" />', '<Photo caption="<b>办事大厅</b>" />']],
])('a tag in %s is refused', (_, file, change) => {
  expect(rulesOf({ [file]: change })).toContain('vocabulary/tag');
});

test.each(['甲 < 乙', '<', 'a@b.example <a@b.example>'])('%s is no tag', (text) => {
  expect(rulesOf({ [ARTICLE]: ['topics:', `author: ${text}\ntopics:`] })).not.toContain('vocabulary/tag');
});

test.each([
  ['a summary', ['description: ', 'description: 约2400名志愿者，'] as const],
  ['a caption', ['<Station id="hushan" />', '<Photo caption="约2400名志愿者" />'] as const],
])('a number typed in %s is not advised to become a Stat', (_, change) => {
  const [issue] = checkPoisoned({ [ARTICLE]: change }).filter(({ rule }) => rule === 'literal/number');
  expect(issue?.allowed).toContain('不带数的话');
  expect(`${issue?.allowed ?? ''}${issue?.example ?? ''}`).not.toContain('<Stat');
});
