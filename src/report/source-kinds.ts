import { NUMERAL_KINDS } from '../content/schemas/numerals.ts';
import type { NumeralAccount } from '../provenance/numeral-account.ts';

/** The kinds of numerals as the page of sources marks and names them. */
export const SOURCE_KINDS = {
  observation: { sign: '数', name: '数值' },
  table: { sign: '表', name: '表格' },
  date: { sign: '日', name: NUMERAL_KINDS.date },
  time: { sign: '时', name: NUMERAL_KINDS.time },
  name: { sign: '名', name: NUMERAL_KINDS.name },
  phone: { sign: '电', name: NUMERAL_KINDS.phone },
  address: { sign: '址', name: NUMERAL_KINDS.address },
  code: { sign: '号', name: NUMERAL_KINDS.code },
  figure: { sign: '辞', name: NUMERAL_KINDS.figure },
  ordinal: { sign: '序', name: NUMERAL_KINDS.ordinal },
  earlier: { sign: '往', name: NUMERAL_KINDS.earlier },
  title: { sign: '题', name: NUMERAL_KINDS.title },
  unaccounted: { sign: '？', name: '未说明' },
} as const satisfies Record<NumeralAccount['kind'], { readonly sign: string; readonly name: string }>;
