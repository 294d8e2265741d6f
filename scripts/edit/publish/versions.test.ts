import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createContentRepository,
  type ContentRepository,
} from '../../../tests/support/content-repository.ts';
import { readStored } from '../server/store.ts';
import { openWorkplace, type Workplace } from '../workplace.ts';
import { openHistory, readUnpublished, type History } from './changes.ts';
import { openGit, type Git } from './git.ts';
import { goBack, listVersions, previewBack } from './versions.ts';

const ARTICLE = 'content/articles/2019/training.mdx';
const NEW = 'content/articles/2019/new.md';
const OBSERVATIONS = 'content/reports/2019/observations.yaml';
let made: ContentRepository;
let workplace: Workplace;
let git: Git;
let history: History;
let first: string;

beforeEach(() => {
  made = createContentRepository();
  workplace = openWorkplace(made.root);
  git = openGit(made.root);
  history = openHistory(workplace);
  first = made.git('rev-parse', 'HEAD').trim();
});

afterEach(() => {
  made.remove();
});

function retitle(title: string): void {
  workplace.apply('改标题', [
    {
      path: ARTICLE,
      bytes: Buffer.from(made.read(ARTICLE).replace(/^title: .*$/m, `title: ${title}`)),
      version: readStored(made.root, ARTICLE).version,
    },
  ]);
}

describe('what is not published', () => {
  test('is told in sections, with the files by their titles and a sentence for the version', async () => {
    retitle('培训职工的一年');
    workplace.apply('新文章', [
      {
        path: NEW,
        bytes: Buffer.from(made.read(ARTICLE).replace(/^title: .*$/m, 'title: 新的一篇')),
        version: undefined,
      },
    ]);
    const changes = await readUnpublished(git, history, first);
    expect(changes.sections).toEqual([
      {
        title: '文章：新增1个、改动1个',
        rows: [
          { how: '新增', name: '新的一篇' },
          { how: '改动', name: '培训职工的一年' },
        ],
      },
    ]);
    expect(changes.files).toEqual([
      { path: NEW, how: '新增', canGoBack: true, name: '文章《新的一篇》' },
      { path: ARTICLE, how: '改动', canGoBack: true, name: '文章《培训职工的一年》' },
    ]);
    expect(changes.message).toBe('文章：新增《新的一篇》、改动《培训职工的一年》');
  });

  test('is nothing where nothing changed, and keeps the ledgers from going back', async () => {
    expect(await readUnpublished(git, history, first)).toMatchObject({
      sections: [],
      files: [],
      message: '',
    });
    made.write('content/published.yaml', `${made.read('content/published.yaml')}# 行\n`);
    expect((await readUnpublished(git, history, first)).files).toMatchObject([
      { name: '发布过的数（记账）', canGoBack: false },
    ]);
  });
});

describe('going back', () => {
  test('is a new version on top; what was not saved is saved before, and ledgers stay', async () => {
    const before = made.read(ARTICLE);
    retitle('培训职工的一年');
    made.git('commit', '--quiet', '-am', '改了标题');
    const ledger = `${made.read('content/published.yaml')}# 后来记的\n`;
    made.write('content/published.yaml', ledger);
    made.write('content/articles/2019/later.txt', '没有存的');
    const view = await previewBack(workplace, git, history, first);
    expect(view.issues).toEqual([]);
    expect(view.compared.sections).toMatchObject([{ title: '文章：改动1个' }]);

    const words = await goBack(workplace, git, history, first);
    expect(words).toMatch(/^退回到 \d{4}-\d\d-\d\d 的版本：第一版$/);
    expect(made.read(ARTICLE)).toBe(before);
    expect(made.read('content/published.yaml')).toBe(ledger);
    expect(made.git('status', '--porcelain')).toBe('');
    expect((await listVersions(git)).map((version) => version.words)).toEqual([
      words,
      '退回以前的样子',
      '改了标题',
      '第一版',
    ]);
    expect(made.git('show', 'HEAD~1:content/articles/2019/later.txt')).toBe('没有存的');
  });

  test('is refused with the words of the check where published values would be lost, and writes nothing', async () => {
    // As if the value had been published in between.
    made.git('checkout', '--quiet', '--orphan', 'old');
    const whole = made.read(OBSERVATIONS);
    made.write(OBSERVATIONS, whole.replaceAll('66名', '67名').replace('value: 66\n', 'value: 67\n'));
    made.git('commit', '--quiet', '-am', '写错的一版');
    const old = made.git('rev-parse', 'HEAD').trim();
    made.write(OBSERVATIONS, whole);
    made.git('commit', '--quiet', '-am', '改对了');
    const { issues } = await previewBack(workplace, git, history, old);
    expect(issues.map(({ rule }) => rule)).toContain('correction/missing');
    await expect(goBack(workplace, git, history, old)).rejects.toThrow('通不过检查，什么也没有改');
    expect(made.read(OBSERVATIONS)).toBe(whole);
    expect(made.git('log', '-1', '--format=%s').trim()).toBe('改对了');
  });

  test('knows only versions', async () => {
    await expect(previewBack(workplace, git, history, '--all')).rejects.toThrow('没有这个版本');
  });
});
