import { formatObservationId } from '../../content/observation-id.ts';
import { nearestWord } from '../../lib/nearest.ts';
import type { ChartEntry } from '../declaration.ts';
import type { ChartFault, ChartWorld } from './fault.ts';
import { findObservation, membersOf, type Member } from './members.ts';
import { fieldsOf, type Field } from './template.ts';

/** How few values of each kind are no chart. */
const FEWEST = { bar: 2, stacked: 2, share: 1, interval: 2, column: 2, line: 3, multiples: 2 } as const;

/** Values that do not exist or stand twice, too few of them, and ids that are not the chart's. */
export function checkMembers(entry: ChartEntry, world: ChartWorld): readonly ChartFault[] {
  const members = membersOf(entry);
  const faults = members.flatMap((member) => checkMember(member, members, world));
  return faults.length > 0
    ? faults
    : [...checkCount(entry), ...checkYears(entry), ...checkNames(entry, world)];
}

function checkMember(member: Member, members: readonly Member[], world: ChartWorld): readonly ChartFault[] {
  const { indicator, year, path } = member;
  if (!world.indicators.has(indicator)) {
    const at = path[0] === 'years' ? ['indicator'] : path;
    // The same indicator of several years is one mistake.
    if (path[0] === 'years' && path[1] !== 0) return [];
    return [{ path: at, rule: 'chart/indicator', ...unknownIndicator(indicator, world) }];
  }
  const isTwin = members.some(
    (other) => other !== member && other.indicator === indicator && other.year === year,
  );
  if (isTwin && members.find((other) => other.indicator === indicator && other.year === year) !== member) {
    const found = path[0] === 'years' ? `${year} 年写了两次` : `指标 ${indicator} 写了两次`;
    return [{ path, rule: 'chart/twice', found, allowed: '一个数在一张图里只画一次' }];
  }
  if (findObservation(world.observations, member)) return [];
  const allowed = `先在 content/reports/${year}/observations.yaml 里写上这个指标的数，或者从图里删去它`;
  return [{ path, rule: 'chart/year', found: `指标 ${indicator} 没有 ${year} 年的数`, allowed }];
}

function unknownIndicator(id: string, { indicators }: ChartWorld): Omit<ChartFault, 'path' | 'rule'> {
  const nearest = nearestWord(id, indicators);
  const hint = nearest === undefined ? '' : `是不是想写 ${nearest}？`;
  return {
    found: `没有这个指标编号：${id}`,
    allowed: `${hint}只能写 content/indicators/ 里的文件名`,
    ...(nearest !== undefined && { example: nearest }),
  };
}

function checkCount(entry: ChartEntry): readonly ChartFault[] {
  const least = FEWEST[entry.kind];
  const few = (
    count: number,
    path: ChartFault['path'],
    what: string,
    allowed: string,
  ): readonly ChartFault[] =>
    count >= least ? [] : [{ path, rule: 'chart/few', found: `${what}只有 ${count} 个`, allowed }];
  const alone = '一个数没有可比的，用 <KeyFigures> 或正文来说';
  switch (entry.kind) {
    case 'column':
      return few(entry.years.length, ['years'], '年份', `柱形图至少要 ${least} 年；${alone}`);
    case 'line':
      return few(
        entry.years.length,
        ['years'],
        '年份',
        `折线图至少要 ${least} 个可比的年份；两年的用 kind: column`,
      );
    case 'stacked':
      return few(entry.parts.length, ['parts'], '部分', `分段条图至少要 ${least} 个部分`);
    case 'multiples':
      return [
        ...few(entry.panels.length, ['panels'], '格', `分格图至少要 ${least} 格；只有一种单位的用 kind: bar`),
        ...entry.panels.flatMap(({ indicators }, index) =>
          few(
            indicators.length,
            ['panels', index, 'indicators'],
            '这一格的指标',
            `每格至少要 ${least} 个同单位的数；${alone}`,
          ),
        ),
      ];
    default:
      return few(entry.indicators.length, ['indicators'], '指标', alone);
  }
}

function checkYears(entry: ChartEntry): readonly ChartFault[] {
  if (entry.kind !== 'column' && entry.kind !== 'line') return [];
  const { years } = entry;
  const index = years.findIndex((year, at) => at > 0 && year < (years[at - 1] ?? 0));
  if (index < 0) return [];
  const found = `${years[index] ?? ''} 年写在 ${years[index - 1] ?? ''} 年后面`;
  return [{ path: ['years', index], rule: 'chart/years', found, allowed: '年份从早到晚写' }];
}

/** Ids in titles, labels and wholes that are not the chart's. A title may also name the rate by which one of them grew. */
function checkNames(entry: ChartEntry, world: ChartWorld): readonly ChartFault[] {
  const members = membersOf(entry);
  const ids = [...new Set(members.map(({ indicator }) => indicator))];
  const rates = world.relations.flatMap((relation) =>
    relation.kind === 'growth' && ids.includes(relation.of) ? [relation.rate] : [],
  );
  const isField = ({ indicator, year }: Field) =>
    rates.includes(indicator) ||
    members.some((member) => member.indicator === indicator && member.year === year);
  const fields = (['title', 'sentence'] as const).flatMap((key) =>
    fieldsOf(entry[key] ?? '', entry.year)
      .filter((field) => !isField(field))
      .map((field) => ({ id: nameOf(field, entry), path: [key] })),
  );
  const keys = [
    ...Object.keys(entry.labels).map((id) => ({ id, path: ['labels', id] })),
    ...Object.keys(entry.kind === 'share' ? entry.wholes : {}).map((id) => ({ id, path: ['wholes', id] })),
  ].filter(({ id }) => !ids.includes(id));
  const own = members.map((member) => nameOf(member, entry));
  return [...fields, ...keys].map(({ id, path }) => ({
    path,
    rule: 'chart/member',
    found: `这张图里没有 ${id}`,
    allowed: `只能写这张图的数：${[...own, ...rates].join('、')}`,
  }));
}

/** As staff type it: the year only where it is not the chart's. */
function nameOf(key: Field, { year }: ChartEntry): string {
  return key.year === year ? key.indicator : formatObservationId(key);
}
