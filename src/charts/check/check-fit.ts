import type { ChartEntry } from '../declaration.ts';
import type { ChartFault } from './fault.ts';
import { membersOf } from './members.ts';
import { findMisfits } from '../scene/layout.ts';
import type { Misfit } from '../scene/scene.ts';
import { pointsOf, type ChartSpec } from '../spec.ts';

/** Names and values that have no room at one of the widths. */
export function checkFit(entry: ChartEntry, spec: ChartSpec): readonly ChartFault[] {
  const seen = new Set<string>();
  return findMisfits(spec)
    .filter(({ point, what }) => !seen.has(`${point} ${what}`) && seen.add(`${point} ${what}`))
    .map((misfit) => toFault(entry, spec, misfit));
}

function toFault(
  entry: ChartEntry,
  spec: ChartSpec,
  { point, what, width, lines, room }: Misfit,
): ChartFault {
  const path = membersOf(entry)[point]?.path ?? ['indicators'];
  const { label = '', text = '' } = pointsOf(spec)[point] ?? {};
  if (what === 'label')
    return {
      path,
      rule: 'chart/label',
      found: `图里放不下这个名称：“${label}”（${width} 像素宽时）`,
      allowed: `在 labels 里给它一个短名，最多 ${lines} 行，每行 ${room} 个字`,
    };
  return {
    path,
    rule: 'chart/room',
    found: `数字的写法太长，图里放不下（${width} 像素宽时）：“${text}”`,
    allowed: '从图里删去这个数，用 <KeyFigures> 或正文来说；年份太多的，少画几年',
  };
}
