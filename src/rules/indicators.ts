import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { unknown, unknownIndicator } from './references.ts';
import { observationsById } from '../content/observed.ts';
import { errorAt } from '../content/report-issue.ts';

/** An indicator across years: since when it is valid, what replaces it, where it breaks; and those that are gone. */
export function checkIndicators(tree: ContentTree): readonly Issue[] {
  return [...checkReplacements(tree), ...checkYears(tree), ...checkBreaks(tree), ...checkTombstones(tree)];
}

function checkReplacements(tree: ContentTree): readonly Issue[] {
  return [...tree.indicators].flatMap(([id, entry]) => {
    const next = entry.data?.replacedBy;
    if (next === undefined || (next !== id && tree.indicators.has(next))) return [];
    const words =
      next === id
        ? { found: 'replacedBy 写的是它自己', allowed: '写另一个指标的编号；没有替代就不写这一行' }
        : unknownIndicator(tree, next);
    return [errorAt(entry, ['replacedBy'], 'indicator/replaced-by', words)];
  });
}

function checkYears(tree: ContentTree): readonly Issue[] {
  return [...observationsById(tree).values()].flatMap((record) => {
    const entry = tree.indicators.get(record.indicator);
    const from = entry?.data?.validFrom;
    if (!entry || from === undefined || record.year >= from) return [];
    const words = {
      found: `validFrom 是 ${from}，而 ${record.year} 年已经有它的数（${record.text}）`,
      allowed: '改 validFrom，或把那一年的数记到另一个指标',
      example: `validFrom: ${record.year}`,
    };
    return [errorAt(entry, ['validFrom'], 'indicator/valid-from', words)];
  });
}

function checkBreaks(tree: ContentTree): readonly Issue[] {
  return [...tree.indicators.values()].flatMap((entry) => {
    const breaks = entry.data?.breaks ?? [];
    return breaks.flatMap(({ year }, index) => {
      const before = breaks[index - 1];
      if (!before || before.year < year) return [];
      const words = {
        found: `${year} 年写在 ${before.year} 年的后面`,
        allowed: '口径变化按年份先后写，一年只写一条',
      };
      return [errorAt(entry, ['breaks', index, 'year'], 'indicator/breaks', words)];
    });
  });
}

function checkTombstones(tree: ContentTree): readonly Issue[] {
  const { tombstones, ledger } = tree;
  const published = new Set((ledger?.data?.published ?? []).map(({ indicator }) => indicator));
  return (tombstones?.data?.removed ?? []).flatMap(({ id, replacedBy }, index): readonly Issue[] => {
    if (!tombstones) return [];
    const at = (
      field: string,
      rule: Issue['rule'],
      words: Parameters<typeof errorAt>[3],
    ): readonly Issue[] => [errorAt(tombstones, ['removed', index, field], rule, words)];
    if (tree.indicators.has(id)) {
      const words = { found: `指标 ${id} 还在 content/indicators/ 里`, allowed: '没有取消的指标不写在这里' };
      return at('id', 'tombstone/alive', words);
    }
    const twin = (tombstones.data?.removed ?? []).findIndex((other) => other.id === id);
    if (twin < index)
      return at('id', 'tombstone/alive', {
        found: `${id} 写了两次`,
        allowed: '一个指标只写一条：删去这一条',
      });
    if (ledger?.data && !published.has(id))
      return at(
        'id',
        'tombstone/unknown',
        unknown('发布过的指标编号', id, [...published], '发布过的指标编号'),
      );
    if (replacedBy === undefined || tree.indicators.has(replacedBy)) return [];
    return at('replacedBy', 'tombstone/replaced-by', unknownIndicator(tree, replacedBy));
  });
}
