import { afterEach, expect, test, vi } from 'vitest';
import { toIndexedText } from './characters.ts';
import { createMatcher } from './matcher.ts';
import { readWords, type QueryWords } from './query-words.ts';
import { createScan } from './scan.ts';

const TEXTS = [
  '慰问困难职工，开展金秋助学。',
  '职工服务站有台球桌和雨伞。',
  '工会的培训',
  '职工参加服务点的活动。',
  '全市参保职工',
  '完成招商引资1.5个亿。',
  ...Array.from({ length: 20 }, () => '工会干部'),
];

afterEach(() => {
  vi.unstubAllGlobals();
});

async function read(query: string, synonyms: Parameters<typeof readWords>[2] = []): Promise<QueryWords> {
  const scan = createScan(
    TEXTS.map((text, index) => ({
      id: String(index),
      url: `/${index}/`,
      content: toIndexedText(`题¶${text}`),
      meta: {},
      filters: {},
      anchors: [],
    })),
  );
  return readWords(createMatcher(scan), [query], synonyms);
}

const askedOf = ({ found }: QueryWords): readonly string[] => found.map(({ asked }) => asked);

test('a question has words that the site has, words that it has not, and what is said around them', async () => {
  const words = await read('今天我想问一下困难职工申请金秋助学需要带哪些材料去什么地方办理');
  expect(askedOf(words)).toEqual(['困难职工', '金秋助学']);
  expect(words.missing).toEqual(['申请', '材料', '办理']);
  expect(words.dropped).toEqual(['今天我想问一下', '需要带哪些', '去什么地方']);
});

test('a word is as long as a page holds it, though the segmenter takes it apart or joins its end to the next', async () => {
  expect(askedOf(await read('职工服务站在哪里'))).toEqual(['职工服务站']);
});

test('what is said around a question is not taken out of the middle of a word', async () => {
  expect(askedOf(await read('工会不会收费吗'))).toEqual(['工会']);
});

test('a word of the readers is found in the words of the site', async () => {
  const { found } = await read('困难的话有助学金吗', [{ words: ['助学金'], means: ['金秋助学'] }]);
  expect(found.map(({ asked, forms }) => [asked, ...forms])).toEqual([
    ['困难', '困难'],
    ['助学金', '金秋助学'],
  ]);
});

test('a single character counts where nothing longer is found, and few pages hold it', async () => {
  expect(askedOf(await read('有没有伞'))).toEqual(['伞']);
  expect(askedOf(await read('有没有干'))).toEqual([]);
});

test('a word that the segmenter takes apart is not cut in its middle', async () => {
  expect(askedOf(await read('有多少职工参保了'))).toEqual(['职工', '参保']);
});

test('a character that counts things may also end a word', async () => {
  expect(askedOf(await read('请问服务点在哪'))).toEqual(['服务点']);
});

test('a Latin word is found whole or not at all', async () => {
  expect((await read('wifi密码')).missing).toEqual(['wifi密码']);
});

test('a browser without a segmenter finds the same words', async () => {
  vi.stubGlobal('Intl', {});
  expect(askedOf(await read('我想问一下困难职工怎么申请金秋助学'))).toEqual(['困难职工', '金秋助学']);
});
