import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseEditions } from '../../src/content/disk/drafts.ts';
import { readContentFiles } from '../../src/content/disk/read-content.ts';
import { comparePages, compareSnapshots } from './compare.ts';
import { formatChanges } from './format.ts';
import type { Snapshot } from './snapshot.ts';

const FILES = readContentFiles(resolve('tests/fixtures/three-years'));
const OBSERVATIONS = 'content/reports/2019/observations.yaml';
const CHARTS = 'content/reports/2018/charts.yaml';
const ARTICLE = 'content/articles/2019/training.mdx';
const BEFORE = snapshot({});

/** The fixture with some files replaced; null takes a file away. */
function snapshot(changes: Readonly<Record<string, string | null>>, pages?: readonly string[]): Snapshot {
  const files = new Map(FILES);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, new TextEncoder().encode(text));
  }
  return { files, editions: parseEditions(files), pages };
}

const textOf = (path: string): string => new TextDecoder().decode(FILES.get(path) as Uint8Array);
const summaryOf = (after: Snapshot, before = BEFORE): string =>
  formatChanges(compareSnapshots(before, after));

describe('a summary', () => {
  test('of no change says so', () => {
    const built = snapshot({}, ['/']);
    expect(summaryOf(built, built)).toBe('## 这次改动，读者会看到什么\n\n数和文字、网页都没有变化。\n');
  });

  test('ignores what readers do not see: comments and the order of a file', () => {
    const changes = compareSnapshots(
      BEFORE,
      snapshot({ 'content/stations/centre.yaml': `# 说明\n${textOf('content/stations/centre.yaml')}` }),
    );
    expect(changes.items).toEqual([]);
  });

  test('names new, changed and removed numbers with what they were', () => {
    const text = textOf(OBSERVATIONS)
      .replaceAll('66名', '67名')
      .replace('value: 66\n', 'value: 67\n')
      .replace(/ {2}- indicator: trained[\s\S]*$/, '')
      .replace('indicator: service-points', 'indicator: service-points\n    high: 20');
    const { values } = compareSnapshots(BEFORE, snapshot({ [OBSERVATIONS]: text }));
    expect(values).toEqual([
      { name: '工会干部人数', year: 2019, was: '66名', is: '67名', reason: undefined },
      { name: '服务点数', year: 2019, was: '19个', is: '19个', reason: undefined },
      { name: '培训职工人次', year: 2019, was: '9000人次', is: undefined, reason: undefined },
    ]);
    const added = compareSnapshots(snapshot({ [OBSERVATIONS]: text }), BEFORE).values.at(-1);
    expect(added).toMatchObject({ was: undefined, is: '9000人次' });
  });

  test('tells a correction, with its reason, from a change', () => {
    const after = snapshot({
      [OBSERVATIONS]: textOf(OBSERVATIONS).replaceAll('66名', '67名').replace('value: 66\n', 'value: 67\n'),
      'content/corrections/2020-01-02-cadres.yaml':
        'date: 2020-01-02\nindicator: cadres\nyear: 2019\nwas: 66名\nis: 67名\nreason: 漏算了一名。\n',
    });
    expect(summaryOf(after)).toContain('| 更正 | 工会干部人数 | 2019 | 66名 | 67名 | 漏算了一名。 |');
    expect(summaryOf(after)).toContain('### 数：新增 0 个、更正 1 个、改动 0 个、撤下 0 个');
  });

  test('names a chart as readers see it, with its numbers', () => {
    const after = snapshot({ [CHARTS]: textOf(CHARTS).replace('subject: 培训职工', 'subject: 培训的职工') });
    expect(summaryOf(after)).toContain('- 改动：全年培训职工5200人次　`/charts/trained-years/`');
  });

  test('names articles by address, and what is only a draft apart', () => {
    const after = snapshot({
      [ARTICLE]: textOf(ARTICLE).replace('全年', '全年一共'),
      'content/articles/2019/new.md': textOf(ARTICLE).replace('title: 培训职工', 'title: 新的 | 一篇'),
      'content/articles/2019/later.md': textOf(ARTICLE).replace('---\n', '---\ndraft: true\n'),
    });
    const text = summaryOf(after);
    expect(text).toContain('- 改动：培训职工　`/articles/training/`');
    expect(text).toContain('- 新增：新的 \\| 一篇　`/articles/new/`');
    expect(text).toContain('### 草稿（1 份，不发布）\n\n- `content/articles/2019/later.md`');
    expect(text).not.toContain('/articles/later/');
  });

  test('says that an article was taken down when it becomes a draft', () => {
    const after = snapshot({ [ARTICLE]: textOf(ARTICLE).replace('---\n', '---\ndraft: true\n') });
    expect(summaryOf(after)).toContain('- 撤下：培训职工　`/articles/training/`');
  });

  test('names pages that are gone before those that are new', () => {
    const text = summaryOf(snapshot({}, ['/', '/b/']), snapshot({}, ['/', '/a/']));
    expect(text).toContain('### 网页：新增 1 个，消失 1 个');
    expect(text.indexOf('消失：`/a/`')).toBeLessThan(text.indexOf('新增：`/b/`'));
  });

  test('says when pages could not be compared', () => {
    expect(summaryOf(snapshot({}, ['/']))).toContain('没有比较网页');
  });

  test('of a thousand pages stays readable', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `/${index}/`);
    const text = summaryOf(snapshot({}, many), snapshot({}, []));
    expect(text.split('\n').length).toBeLessThan(70);
    expect(text).toContain('……另有 950 个');
  });
});

test('pages are compared as addresses', () => {
  expect(comparePages(['/', '/a/'], ['/', '/b/'])).toEqual({ added: ['/b/'], removed: ['/a/'] });
});
