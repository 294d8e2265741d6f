import type { NumeralAccount } from '../provenance/numeral-account.ts';

/** The kinds of numerals as the page of sources marks and names them. */
export const SOURCE_KINDS = {
  observation: { sign: '数', name: '数值' },
  date: { sign: '日', name: '日期' },
  name: { sign: '名', name: '名称' },
  figure: { sign: '辞', name: '修辞' },
  ordinal: { sign: '序', name: '序数' },
  unaccounted: { sign: '？', name: '未说明' },
} as const satisfies Record<NumeralAccount['kind'], { readonly sign: string; readonly name: string }>;
