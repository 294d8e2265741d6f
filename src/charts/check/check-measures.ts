import type { Observation } from '../../content/schemas/observation.ts';
import { compareRanges, isExact, rangeOf } from '../../quantity/quantity-arithmetic.ts';
import { dimensionOf } from '../../quantity/unit.ts';
import type { ChartEntry } from '../declaration.ts';
import type { ChartFault, ChartWorld } from './fault.ts';
import type { Member } from './members.ts';

/** A value of the chart with its observation. */
export interface Used {
  readonly member: Member;
  readonly observation: Observation;
}

/** Units, axes, shares, parts and ranks that a chart must not draw. */
export function checkMeasures(
  entry: ChartEntry,
  used: readonly Used[],
  world: ChartWorld,
): readonly ChartFault[] {
  return [
    ...checkUnits(entry, used),
    ...checkAxis(entry, used),
    ...checkShares(entry, used, world),
    ...checkParts(entry, used, world),
    ...checkRanks(entry, used),
  ];
}

function checkUnits(entry: ChartEntry, used: readonly Used[]): readonly ChartFault[] {
  const panels = [...Map.groupBy(used, ({ member }) => member.panel)];
  const mixed = panels.flatMap(([panel, values]): readonly ChartFault[] => {
    const units = unitsOf(values);
    if (new Set(units.map(dimensionOf)).size < 2) return [];
    return [
      {
        path: entry.kind === 'multiples' ? ['panels', panel] : [pathOf(used)],
        rule: 'chart/units',
        found: `一根轴上混了不同的单位：${units.join('、')}`,
        allowed:
          '一根轴只能有一种单位；每种单位各有几个数的，用 kind: multiples 分格画；只有一个数的，用 <KeyFigures> 并排列出',
      },
    ];
  });
  if (mixed.length > 0 || entry.kind !== 'multiples') return mixed;
  const dimensions = new Set(unitsOf(used).map(dimensionOf));
  if (dimensions.size === panels.length) return [];
  const allowed = '分格是为了单位不同的数；单位相同的画在一起，用 kind: bar';
  return [{ path: ['panels'], rule: 'chart/panels', found: '几格的单位相同', allowed }];
}

function unitsOf(used: readonly Used[]) {
  return [...new Set(used.map(({ observation }) => observation.quantity.unit))];
}

/** The field of the declaration that lists the chart's values. */
function pathOf(used: readonly Used[]): string {
  return String(used.at(-1)?.member.path[0] ?? 'indicators');
}

/** A bar's length is its number, so its axis begins at zero; only a line may be looked at from near by. */
function checkAxis(entry: ChartEntry, used: readonly Used[]): readonly ChartFault[] {
  const negative = used.filter(({ observation }) => observation.quantity.value < 0);
  const below = negative.map(({ member, observation }): ChartFault => ({
    path: member.path,
    rule: 'chart/negative',
    found: `${observation.quantity.text} 是负数`,
    allowed: '图里只画不小于 0 的数；负数用正文来说',
  }));
  const { axisFrom } = entry;
  if (axisFrom === undefined || axisFrom === 0) return below;
  const least = Math.min(...used.map(({ observation }) => observation.quantity.value));
  if (entry.kind === 'line' && axisFrom > 0 && axisFrom < least) return below;
  const allowed =
    entry.kind === 'line'
      ? `纵轴可以从 0 和最小的数（${least}）之间起`
      : '条和柱的长短就是数的大小，轴一律从 0 起；删去 axisFrom';
  return [...below, { path: ['axisFrom'], rule: 'chart/axis', found: `轴从 ${axisFrom} 起`, allowed }];
}

function checkShares(entry: ChartEntry, used: readonly Used[], world: ChartWorld): readonly ChartFault[] {
  const rates = new Set(
    world.relations.flatMap((relation) => (relation.kind === 'growth' ? [relation.rate] : [])),
  );
  return used.flatMap(({ member, observation }): readonly ChartFault[] => {
    const { unit, value, high = value, text } = observation.quantity;
    const at = { path: member.path };
    if (entry.kind !== 'share') {
      if (unit !== '%' || entry.kind === 'column' || entry.kind === 'line' || entry.kind === 'stacked')
        return [];
      const allowed = '比例要说明是什么的一部分：用 kind: share，并写 wholes';
      return [{ ...at, rule: 'chart/whole', found: `${text} 是比例`, allowed }];
    }
    if (unit !== '%')
      return [{ ...at, rule: 'chart/share', found: `${text} 不是比例`, allowed: '比例图只画单位是 % 的数' }];
    if (rates.has(member.indicator))
      return [
        { ...at, rule: 'chart/share', found: `${text} 是增幅，不是整体的一部分`, allowed: '增幅用正文来说' },
      ];
    if (high > 100)
      return [
        {
          ...at,
          rule: 'chart/share',
          found: `比例 ${text} 超过 100%`,
          allowed: '整体的一部分最多 100%；先核对原文',
        },
      ];
    if (entry.wholes[member.indicator] !== undefined) return [];
    const example = `wholes: { ${member.indicator}: 常委会委员 }`;
    return [
      {
        ...at,
        rule: 'chart/whole',
        found: `没有写 ${member.indicator} 是什么的一部分`,
        allowed: '在 wholes 里写上',
        example,
      },
    ];
  });
}

function checkParts(
  entry: ChartEntry,
  used: readonly Used[],
  { relations }: ChartWorld,
): readonly ChartFault[] {
  if (entry.kind !== 'stacked') return [];
  const find = (id: string) => used.find(({ member }) => member.indicator === id)?.observation;
  const members = [entry.whole, ...entry.parts].flatMap((id) => find(id) ?? []);
  const [whole, ...parts] = members;
  const inexact = members.find(({ quantity }) => !isExact(rangeOf(quantity)));
  if (inexact) {
    const found = `“${inexact.quantity.text}”不是确数`;
    return [
      {
        path: ['parts'],
        rule: 'chart/parts-inexact',
        found,
        allowed: '不确切的数不能相加，用 kind: bar 或 interval',
      },
    ];
  }
  const sum = parts.reduce((total, { quantity }) => total + quantity.value, 0);
  const total = whole?.quantity.value ?? 0;
  if (Math.abs(sum - total) > Math.abs(total) * 1e-9) {
    const found = `各部分相加不等于整体：${parts.map(({ quantity }) => quantity.text).join(' + ')} ≠ ${whole?.quantity.text ?? ''}`;
    return [
      { path: ['parts'], rule: 'chart/parts-sum', found, allowed: '先核对原文；凑不成整体的，用 kind: bar' },
    ];
  }
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((id) => b.includes(id));
  const isWhole = relations.some(
    (relation) =>
      relation.kind === 'sum' && relation.whole === entry.whole && same(relation.parts, entry.parts),
  );
  if (!isWhole)
    return [{ path: ['parts'], rule: 'chart/parts-relation', ...missing('sum', entry.whole, entry.parts) }];
  return checkWithin(entry, find, relations);
}

function checkWithin(
  entry: ChartEntry & { readonly kind: 'stacked' },
  find: (id: string) => Observation | undefined,
  relations: ChartWorld['relations'],
): readonly ChartFault[] {
  const { within, whole } = entry;
  if (within === undefined) return [];
  const [outer, inner] = [find(within), find(whole)];
  if (outer && inner && compareRanges(rangeOf(outer.quantity), rangeOf(inner.quantity)) === 'less') {
    const found = `${outer.quantity.text} 比它里面的 ${inner.quantity.text} 还小`;
    return [{ path: ['within'], rule: 'chart/within', found, allowed: 'within 写比整体大的那个数' }];
  }
  const isWithin = relations.some(
    (relation) => relation.kind === 'within' && relation.whole === within && relation.parts.includes(whole),
  );
  return isWithin ? [] : [{ path: ['within'], rule: 'chart/within', ...missing('within', within, [whole]) }];
}

function missing(kind: string, whole: string, parts: readonly string[]): Omit<ChartFault, 'path' | 'rule'> {
  const list = parts.join(', ');
  return {
    found: `observations.yaml 的 relations 里没有说 ${list} ${kind === 'sum' ? '相加等于' : '在'} ${whole}${kind === 'sum' ? '' : ' 之内'}`,
    allowed: '图里画的关系要先在 relations 里写明，才会每次核对',
    example: `- { kind: ${kind}, whole: ${whole}, parts: [${list}] }`,
  };
}

/** Bars invite the eye to rank them; where the source leaves open which is the larger, dots do not. */
function checkRanks(entry: ChartEntry, used: readonly Used[]): readonly ChartFault[] {
  if (entry.kind !== 'bar' && entry.kind !== 'multiples') return [];
  return used.flatMap(({ member, observation }, index) => {
    const rival = used
      .slice(0, index)
      .find(
        (other) =>
          other.member.panel === member.panel &&
          compareRanges(rangeOf(other.observation.quantity), rangeOf(observation.quantity)) === 'unknown',
      );
    if (!rival) return [];
    const found = `“${rival.observation.quantity.text}”和“${observation.quantity.text}”不是确数，谁多谁少说不准`;
    return [
      {
        path: member.path,
        rule: 'chart/rank',
        found,
        allowed: '条的长短像是排了名次；用 kind: interval 画成点图',
      },
    ];
  });
}
