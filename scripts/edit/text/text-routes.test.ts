import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { DeskRequest } from '../server/server.ts';
import { versionOf } from '../server/changes.ts';
import { openWorkplace } from '../workplace.ts';
import { toTextRoutes } from './text-routes.ts';
import type { ArticleForm, Created, TextIssue, TextSummary, TextView } from './text-view.ts';

const root = mkdtempSync(join(tmpdir(), 'desk-text-'));
const ARTICLE = 'content/articles/2017/hushan-service-station.mdx';
const CHAPTER = 'content/reports/2017/02-jujiao-gaige.mdx';

beforeEach(() => {
  rmSync(join(root, 'content'), { recursive: true, force: true });
  for (const folder of ['content', 'seeds']) cpSync(folder, join(root, folder), { recursive: true });
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const write = (path: string, text: string): void => {
  writeFileSync(join(root, path), text);
};

/** Asks as a window does; each time of a desk that has just been opened. */
async function ask<T>(at: string, body: unknown = {}): Promise<T> {
  const [method, address] = at.split(' ') as [string, string];
  const { pathname, searchParams } = new URL(address, 'http://127.0.0.1');
  const request: DeskRequest = {
    path: pathname,
    query: searchParams,
    headers: {},
    body: Buffer.from(JSON.stringify(body)),
  };
  const reply = await toTextRoutes(openWorkplace(root))[`${method} ${pathname}`]?.(request);
  return reply?.body as T;
}

const issuesIn = (path: string) => ask<readonly TextIssue[]>(`GET /api/issues?file=${path}`);
const mend = (path: string, { rule, line, found }: TextIssue) =>
  ask('POST /api/issues/mend', { path, version: versionOf(Buffer.from(read(path))), rule, line, found });

test('lists chapters and articles with their titles, drafts and faults', async () => {
  write(ARTICLE, read(ARTICLE).replace('station: hushan', 'station: hushang\ndraft: true'));
  const texts = await ask<readonly TextSummary[]>('GET /api/texts');
  expect(texts.find(({ path }) => path === ARTICLE)).toMatchObject({
    title: '虎山街道总工会：把职工服务站搬到社区',
    kind: 'article',
    isDraft: true,
    faults: 1,
  });
  expect(texts.filter(({ kind }) => kind === 'chapter').map(({ title }) => title)).toEqual([
    '导语',
    '聚焦中心，在服务大局上更有作为',
    '聚焦改革，在服务基层上更加深入',
    '聚焦品牌，在服务职工上更进一步',
  ]);
});

test('knows the page of a text, and what its tags say', async () => {
  const chapter = await ask<TextView>(`GET /api/text?path=${CHAPTER}`);
  expect(chapter.address).toBe('/reports/2017/jujiao-gaige/');
  expect(chapter.names.Stat).toMatchObject({ volunteers: '2500多名', 'volunteers/2017': '2500多名' });
  expect(chapter.names.Chart?.['grassroots-share']).not.toContain('{');
  const article = await ask<TextView>(`GET /api/text?path=${ARTICLE}`);
  expect(article.address).toBe('/articles/hushan-service-station/');
  expect(article.names.Stat).not.toHaveProperty('volunteers');
});

test('mends one message and no other', async () => {
  write(ARTICLE, `${read(ARTICLE)}\n＃＃服务站\n\n办事大厅,台球桌。\n\n#图书室\n`);
  const issues = await issuesIn(ARTICLE);
  const heading = issues.find(({ found }) => found.includes('服务站'));
  expect(heading?.mend).toBe('fix');
  if (heading) await mend(ARTICLE, heading);
  expect(read(ARTICLE)).toMatch(/\n## 服务站\n\n办事大厅,台球桌。\n\n#图书室\n$/);
  expect((await issuesIn(ARTICLE)).length).toBe(issues.length - 1);
});

test('pastes an example where that mends, and offers nothing where it does not', async () => {
  const text = read(CHAPTER);
  write(
    CHAPTER,
    text.replace('<Stat id="volunteers" />', '<Stat id="volunters" />').replace('提高', '提高3个'),
  );
  const [issue] = (await issuesIn(CHAPTER)).filter(({ found }) => found.includes('volunters'));
  expect(issue?.mend).toBe('example');
  if (issue) await mend(CHAPTER, issue);
  expect(read(CHAPTER)).toContain('<Stat id="volunteers" />');
  write(ARTICLE, `${read(ARTICLE)}\n又来了37名职工。\n`);
  expect((await issuesIn(ARTICLE)).map((one) => one.mend)).toEqual([undefined]);
});

test('mends a file of Windows line ends in its own lines alone, and the line ends when that is asked for', async () => {
  const before = `${read(ARTICLE)}\n＃＃服务站\n`.replaceAll('\n', '\r\n');
  write(ARTICLE, before);
  const [heading] = (await issuesIn(ARTICLE)).filter(({ found }) => found.includes('服务站'));
  if (heading) await mend(ARTICLE, heading);
  expect(read(ARTICLE)).toBe(before.replace('＃＃服务站', '## 服务站'));
  const [ends] = await issuesIn(ARTICLE);
  expect(ends).toMatchObject({ rule: 'file/line-ends', mend: 'fix' });
  if (ends) await mend(ARTICLE, ends);
  expect(read(ARTICLE)).not.toContain('\r');
});

test('mends nothing in a file that was changed meanwhile', async () => {
  write(ARTICLE, `${read(ARTICLE)}\n＃＃服务站\n`);
  const [issue] = await issuesIn(ARTICLE);
  const body = {
    path: ARTICLE,
    version: 'an older one',
    rule: issue?.rule,
    line: issue?.line,
    found: issue?.found,
  };
  await expect(ask('POST /api/issues/mend', body)).rejects.toThrow('刚刚改过');
});

test('marks a draft by one line, and takes the mark away again', async () => {
  const before = read(ARTICLE);
  await ask('POST /api/texts/draft', { path: ARTICLE, isDraft: true });
  expect(read(ARTICLE)).toBe(before.replace('station: hushan\n', 'station: hushan\ndraft: true\n'));
  await ask('POST /api/texts/draft', { path: ARTICLE, isDraft: false });
  expect(read(ARTICLE)).toBe(before);
});

test('asks for a new article with the words of the form, and proposes its name in the address', async () => {
  const { fields, proposals } = await ask<ArticleForm>('POST /api/articles/questions', {
    answers: { title: '志愿者走进服务站' },
  });
  expect(fields.map(({ label }) => label).slice(0, 5)).toEqual([
    '文章标题',
    '网址名',
    '发布时间',
    '30 到 80 字的摘要',
    '专题',
  ]);
  expect(proposals).toEqual({ slug: 'zhiyuan-zhe-zoujin-fuwu' });
});

test('makes an article that passes, and writes nothing where an answer is wrong', async () => {
  const answers = {
    title: '志愿者走进服务站',
    slug: 'volunteers-at-work',
    date: '2018-05',
    topics: 'stations',
    description: '江山市总工会的志愿者走进职工服务站，为来办事的职工引路、答疑，也听他们说说工作和生活。',
  };
  const refused = await ask<Created>('POST /api/articles', {
    answers: { ...answers, description: '太短', slug: '' },
  });
  expect(refused).toMatchObject({ problems: { description: expect.stringContaining('30') as string } });
  const made = await ask<Created>('POST /api/articles', { answers });
  expect(made).toEqual({ path: 'content/articles/2018/volunteers-at-work.mdx' });
  expect(read('content/articles/2018/volunteers-at-work.mdx')).toContain('draft: true');
});
