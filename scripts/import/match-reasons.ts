import type { KnownIndicator } from './known.ts';
import type { FoundQuantity } from './quantities.ts';
import type { Fit } from './rank.ts';
import type { Statement } from './statement.ts';

/** How sure a match is: `sure` the same clause and unit, `likely` alike, `again` the same value said once more, `none`. */
export type Certainty = 'sure' | 'likely' | 'again' | 'none';

/** What is said of a quantity. */
export interface Judgement {
  readonly quantity: FoundQuantity;
  readonly certainty: Certainty;
  readonly indicator: KnownIndicator | undefined;
  /** The earlier year whose value it is. */
  readonly year?: number;
  /** Of an earlier year's value: where in its paragraph the value of this year begins that it led to. */
  readonly now?: number | undefined;
  /** In Chinese, for staff. */
  readonly reason: string;
}

/** A quantity with what its sentence states. */
export interface Match extends Judgement {
  readonly statement: Statement;
  /** The indicator that comes nearest; undefined where none is like it at all. */
  readonly nearest: KnownIndicator | undefined;
  /** Whether some indicator is likely, though another quantity may have it. */
  readonly isLike: boolean;
}

/** A quantity held against an indicator. */
export interface Pair {
  readonly quantity: FoundQuantity;
  readonly known: KnownIndicator;
  /** In the indicator's unit. */
  readonly value: number;
  readonly isSameUnit: boolean;
  readonly fit: Fit;
}

const MAX_HINTS = 2;

/** Why a quantity is proposed for an indicator, and what keeps it from being sure. Chinese, as all here. */
export function reasonForPair(
  { quantity, known, fit, isSameUnit }: Pair,
  rival: Pair | undefined,
  { isOnly, isPlausible }: { readonly isOnly: boolean; readonly isPlausible: boolean },
): string {
  const basis = known.last
    ? `${known.last.year} 年说的是“${known.last.quotes[0] ?? ''}”`
    : `和指标名称“${known.name}”相近，以前没有数`;
  const words = fit.isSame ? '一样的话，只有数不同' : `像 ${String(Math.round(fit.score * 100))}%`;
  const faults = [
    ...(isSameUnit ? [] : [`单位不同：指标是${known.unit}`]),
    ...(quantity.unit !== undefined || fit.isSame ? [] : ['原文这里没有写单位']),
    ...fit.differences,
    ...(rival ? [`也像 ${rival.known.id}`] : []),
    ...(isOnly || rival ? [] : ['同样的话不止一处，数不一样']),
    ...(isPlausible ? [] : [`和 ${known.last?.year ?? ''} 年的“${known.last?.text ?? ''}”差得太远`]),
    ...(quantity.isUncertain ? [`像是 ${known.id}：采用就写上它，quote 写成这一章里只有一处的话`] : []),
  ];
  return [`${basis}，${words}`, ...faults].join('；');
}

/** Why a quantity has no indicator: `near` are those that come closest. */
export function reasonForNone(near: readonly Pair[]): string {
  const hints = near.slice(0, MAX_HINTS);
  if (hints.length > 0)
    return `没有把握；稍微像 ${hints.map(({ known, fit }) => `${known.id}（${[known.name, ...fit.differences].join('；')}）`).join('、')}`;
  return '没有相近的指标';
}

/** Why a quantity that is like an indicator does not become its value: another has it already, in the list or in `observations.yaml`. */
export function reasonAgain(
  { id, stated }: KnownIndicator,
  holder: FoundQuantity | undefined,
  isAgain: boolean,
): string {
  const where = holder
    ? `第 ${holder.line} 行的“${holder.text}”`
    : ` observations.yaml 里的“${stated?.text ?? ''}”`;
  return isAgain ? `${where}又说了一次，补在它的 also 里` : `也像 ${id}，但那里已经是${where}，两个数不一样`;
}
