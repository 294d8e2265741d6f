import { toIndexedText } from '../../../src/search/engine/characters.ts';
import { search } from '../../../src/search/engine/query.ts';
import { createScan } from '../../../src/search/engine/scan.ts';
import { toArticle } from '../scale/content.ts';
import type { Shape } from './shape.ts';

const PAGES = 300;

/** Queries that were slow, on the texts of generated articles. */
export const SEARCH_SHAPES: readonly Shape[] = [
  shape('n 个“1”', '1'),
  shape('n 个同一汉字', '职'),
  shape('两个字轮换 n 个', '职工'),
  shape('n 个拉丁字母', 'abc'),
  shape('n 个单字，空格隔开', '职 工 服 务 '),
  shape('n 个空格', ' '),
  shape('文章里的 n 个字，少一个标点', '工会干部走进车间听职工说岗位上的难处'),
  shape('n 个繁体字', '職工醫療互助'),
];

function shape(name: string, piece: string): Shape {
  const index = createScan(
    Array.from({ length: PAGES }, (_, at) => ({
      id: String(at),
      url: `/${at}/`,
      content: toIndexedText(toArticle(at).text),
      meta: {},
      filters: {},
      anchors: [],
    })),
  );
  const lexicon = {
    synonyms: () => Promise.resolve([]),
    simplified: () => Promise.resolve('職职醫医療疗'),
    terms: () => Promise.resolve(['职工医疗互助', '服务站']),
  };
  return {
    area: 'search',
    name,
    size: 200,
    prepare: (n) => {
      const query = piece.repeat(Math.ceil(n / piece.length)).slice(0, n);
      return { run: () => search(index, query, lexicon) };
    },
  };
}
