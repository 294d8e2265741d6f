import { expect, test } from 'vitest';
import { toAnnouncement } from './announcement.ts';
import type { SearchResponse } from './query.ts';

function announce(response: Omit<SearchResponse, 'results'>, count: number, left = count): string {
  const results = Array.from({ length: count }, (_, id) => ({
    id: String(id),
    lacks: [],
    data: () => Promise.reject(new Error('not read')),
  }));
  return toAnnouncement({ query: '查', response: { ...response, results }, left });
}

test.each([
  ['找到 3 个页面', announce({ match: 'exact' }, 3)],
  ['找到 3 个页面，其中符合所选的 1 个', announce({ match: 'exact' }, 3, 1)],
  ['按简体“劳动”找到 3 个页面', announce({ match: 'exact', simplified: '劳动' }, 3)],
  [
    '没有页面写着“关爱版”。同义：长辈版，找到 1 个页面',
    announce({ match: 'approximate', synonym: { word: '关爱版', means: ['长辈版'] } }, 1),
  ],
  ['未找到完全匹配，以下为近似结果（2 个页面）', announce({ match: 'approximate' }, 2)],
  [
    '没有页面写着这整句话，以下页面有其中的“困难职工”“金秋助学”（2 个页面）。站内没有“材料”。没有用来搜索的：“我想问一下”“怎么”。',
    announce(
      {
        match: 'approximate',
        words: { found: ['困难职工', '金秋助学'], missing: ['材料'], dropped: ['我想问一下', '怎么'] },
      },
      2,
    ),
  ],
  ['查询太长，只按前 100 个字搜索。找到 3 个页面', announce({ match: 'exact', cut: '职工'.repeat(50) }, 3)],
  [
    '查询太长，只按前 100 个字搜索。没有找到“前面的字”，也没有相近的。请换个说法，或从专题和全部页面里找。',
    announce({ match: 'none', cut: '前面的字' }, 0),
  ],
  ['没有找到“查”，也没有相近的。请换个说法，或从专题和全部页面里找。', announce({ match: 'none' }, 0)],
])('%s', (words, announced) => {
  expect(announced).toBe(words);
});
