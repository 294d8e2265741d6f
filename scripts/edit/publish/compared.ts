import type { Changes, ItemChange, ValueChange } from '../../summary/compare.ts';
import { KINDS } from '../../summary/items.ts';
import type { ChangeRow, ChangeSection, Compared } from './publish-view.ts';

/** More are counted. */
const MOST_NAMED = 2;

/** What readers will see changed, in sections. */
export function toCompared({ values, items, drafts }: Changes): Compared {
  const numbers = values.map(toRow);
  return {
    sections: [
      ...(numbers.length > 0 ? [{ title: `数：${countRows(numbers)}`, rows: numbers }] : []),
      ...KINDS.flatMap((kind) => toSection(kind, items)),
    ],
    drafts: drafts.length,
  };
}

/** What a version is called, from what it changes: `2018年报：新增数值15个；文章：新增《走进服务站》`. Empty where readers see no change. */
export function toMessage({ values, items }: Changes): string {
  const years = [...Map.groupBy(values, ({ year }) => year)];
  const numbers = years.map(([year, own]) => `${String(year)}年报：${countRows(own.map(toRow), '数值')}`);
  const others = KINDS.flatMap((kind) => {
    const own = items.filter(({ item }) => item.kind === kind);
    if (own.length === 0) return [];
    const names = own.map(({ how, item }) => `${how}《${item.title}》`);
    const counts = countRows(own.map(({ how, item }) => ({ how, name: item.title })));
    return [`${kind}：${names.length > MOST_NAMED ? counts : names.join('、')}`];
  });
  return [...numbers, ...others].join('；');
}

function toRow({ name, year, was, is, reason }: ValueChange): ChangeRow {
  const present = reason === undefined ? '改动' : '更正';
  const how = was === undefined ? '新增' : is === undefined ? '撤下' : present;
  return { how, name: `${name}（${String(year)}年）`, was, is, reason };
}

function toSection(kind: (typeof KINDS)[number], items: readonly ItemChange[]): readonly ChangeSection[] {
  const rows = items
    .filter(({ item }) => item.kind === kind)
    .map(({ how, item }) => ({ how, name: item.title }));
  return rows.length === 0 ? [] : [{ title: `${kind}：${countRows(rows)}`, rows }];
}

const HOWS = ['新增', '更正', '改动', '撤下'] as const;

/** `新增15个、更正1个` */
function countRows(rows: readonly ChangeRow[], what = ''): string {
  return HOWS.flatMap((how) => {
    const count = rows.filter((row) => row.how === how).length;
    return count === 0 ? [] : [`${how}${what}${String(count)}个`];
  }).join('、');
}
