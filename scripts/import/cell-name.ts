import type { Naming } from './clause-name.ts';
import { withMeasure } from './name-words.ts';
import type { FoundQuantity } from './quantities.ts';

/** A column's head that says only that numbers stand below it. */
const GENERIC = /^(?:数量|数|数值|数额|人数|金额|合计|总数|完成数?|本[年期]数?|\d{4}年)$/u;
const TOTAL = /^[合总共]计$/u;
const UNIT = /[（(].*?[）)]/gu;

/** Names a cell of a table by its row and its column: 城东街道, 服务点（个） → 城东街道服务点数. */
export function nameCell({ before, elements, line, unit = '' }: FoundQuantity): Naming {
  const row = elements.find((element) => element.kind === 'row' && element.line === line);
  const head = elements.find((element) => element.kind === 'row' && element.table === row?.table);
  const column = before.split('\t').length - 1;
  const label = (before.split('\t')[0] ?? '').replaceAll(UNIT, '').trim();
  const title = (head?.text.split('\t')[column] ?? '').replaceAll(UNIT, '').trim();
  const isPlain = /\p{Script=Han}{2}/u.test(label) && column > 0 && head !== row;
  if (!isPlain || title === '') return { doubt: '看不出表格里这一格说的是什么' };
  const topic = GENERIC.test(title) ? label : TOTAL.test(label) ? `${title}总数` : label + title;
  if (TOTAL.test(topic)) return { doubt: '看不出合计的是什么' };
  return { topic, name: withMeasure(topic, unit), isChange: false };
}
