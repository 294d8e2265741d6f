import type { QueryWordings, SearchResponse } from './query.ts';
import { LONGEST_QUERY } from './query-length.ts';

/** How many pages were found, and how many the reader's choice of kind and year leaves. */
export interface Found {
  readonly query: string;
  readonly response: SearchResponse;
  readonly left: number;
}

/** What is said of a finished search, on the page and by a screen reader. */
export function toAnnouncement(found: Found): string {
  const cut = found.response.cut === undefined ? '' : `查询太长，只按前 ${LONGEST_QUERY} 个字搜索。`;
  return cut + announce(found);
}

function announce({ query, response, left }: Found): string {
  const { match, results, cut = query, simplified, synonym, words } = response;
  if (match === 'none') return `没有找到“${cut}”，也没有相近的。请换个说法，或从专题和全部页面里找。`;
  const count = `${results.length} 个页面${left === results.length ? '' : `，其中符合所选的 ${left} 个`}`;
  if (match === 'exact') {
    return simplified === undefined ? `找到 ${count}` : `按简体“${simplified}”找到 ${count}`;
  }
  if (words !== undefined) return announceWords(words, count);
  if (synonym === undefined) return `未找到完全匹配，以下为近似结果（${count}）`;
  return `没有页面写着“${synonym.word}”。同义：${synonym.means.join('、')}，找到 ${count}`;
}

/** Which words of the query were found, which no page holds, and what was not searched. */
function announceWords({ found, missing, dropped }: QueryWordings, count: string): string {
  return [
    `没有页面写着这整句话，以下页面有其中的${quoteAll(found)}（${count}）。`,
    missing.length > 0 && `站内没有${quoteAll(missing)}。`,
    dropped.length > 0 && `没有用来搜索的：${quoteAll(dropped)}。`,
  ]
    .filter((part) => part !== false)
    .join('');
}

function quoteAll(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('');
}
