import { expect, test } from 'vitest';
import { fixtureTree } from '../../tests/support/report-fixture.ts';
import { checkLinks } from './link-rules.ts';

const foundIn = (url: string): readonly string[] =>
  checkLinks(fixtureTree({ article: `看[这里](${url})。` })).map(({ found }) => found);

test.each(['https://', 'https://%/', 'https://a.example:99999/', 'http://[/'])(
  'an address that no browser can read is named: %s',
  (url) => {
    expect(foundIn(url)).toEqual([`链接“${url}”不是完整的网址`]);
  },
);

test.each(['/%', '/articles/%zz/'])('a path with a % that stands for nothing leads to no page: %s', (url) => {
  expect(foundIn(url)).toEqual([`链接“${url}”没有这一页`]);
});

test.each(['https://www.acftu.org/', 'mailto:a@b.example', '/articles/story/'])(
  'one that leads somewhere is right: %s',
  (url) => {
    expect(foundIn(url)).toEqual([]);
  },
);

test('the lead may lead to a heading of its own page', () => {
  const lead = (to: string): readonly string[] =>
    checkLinks(fixtureTree({ lead: `## 志愿者\n\n看[下面](#${to})。` })).map(({ found }) => found);
  expect(lead('志愿者')).toEqual([]);
  expect(lead('志愿')).toEqual(['链接“#志愿”要去的小标题不在那一页上']);
});
