import { z } from 'astro/zod';
import { idSchema, yearSchema } from './id.ts';
import type { Indicator } from './indicator.ts';
import type { ObservationId } from '../observation-id.ts';
import { qualifierSchema, type Quantity } from '../../quantity/quantity.ts';

/** One indicator's value in one year: the one shape in which a number goes through the site. */
export interface Observation {
  readonly id: ObservationId;
  readonly indicator: Indicator;
  readonly year: number;
  /** The year of the report that states it, or that it was computed from. */
  readonly report: number;
  readonly quantity: Quantity;
  /** Undefined where the source states it. */
  readonly derived: Derivation | undefined;
}

/** How we computed a value, from which indicators, and between what it lies where a relation tells: in the base unit. */
export interface Derivation {
  readonly method: string;
  readonly from: readonly string[];
  readonly ends?: Ends | undefined;
}

export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** One place where a report states a quantity: a passage, verbatim, that stands once in the chapter and holds the wording once. */
const placeSchema = z.strictObject({
  chapter: idSchema.describe('章节网址名，例如 jujiao-pinpai'),
  quote: z.string().min(2).describe('原文里说出这个数的一句或半句，一字不改，必须包含数字的写法'),
});

const stated = {
  indicator: idSchema.describe('指标编号，即 content/indicators/ 里的文件名'),
  value: z.number().describe('以基本单位计的数值：1.5个亿写 150000000'),
  high: z.number().optional().describe('原文给的是范围时的上限：三四拨写 value: 3、high: 4、qualifier: range'),
  qualifier: qualifierSchema
    .default('exact')
    .describe('exact 确数、over 多/余、near 近、about 约、at-least 以上、at-most 以内、range 原文写出两端的范围'),
};

/** A value that a source states, with the words that state it: its own year's, or an earlier `year`'s. `also` lists further places that say the same. */
export const reportedSchema = z.strictObject({
  ...stated,
  year: yearSchema.optional().describe('原文说的是以前哪一年的数（由上年的91%提高到94%里的91%）；本年的数不写'),
  text: z.string().min(1).describe('数字在原文里的写法，例如 2500多名'),
  ...placeSchema.shape,
  also: z.array(placeSchema).default([]).describe('原文再次说到同一个数的地方'),
  confirmed: z.literal(true).optional().describe('和上一次差得很多、核对过没有错的，写 true'),
});

/** A value that we computed from reported ones. It is never shown as reported, and always says how it was made. */
export const derivedSchema = z.strictObject({
  ...stated,
  year: yearSchema.describe('推算出的数属于哪一年'),
  text: z.string().min(1).describe('卡片上的写法，例如 约26850人'),
  method: z.string().min(1).describe('怎样算出来的，一句话'),
  from: z.array(idSchema).min(1).describe('由本年度哪些指标推算'),
});

const note = z.string().optional().describe('说明，一句话');

/** What must add up. `sum`: parts make the whole; `within`: each part is part of the whole and no more than it; `ratio`: the rate is the part's share of the whole in percent; `growth`: this year's value, last year's derived one, and the rate. */
export const relationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sum').describe('各部分相加等于整体'),
    whole: idSchema.describe('整体的指标编号'),
    parts: z.array(idSchema).min(2).describe('各部分的指标编号，至少两个'),
    note,
  }),
  z.strictObject({
    kind: z.literal('within').describe('部分不大于整体'),
    whole: idSchema.describe('整体的指标编号'),
    parts: z.array(idSchema).min(1).describe('部分的指标编号'),
    note,
  }),
  z.strictObject({
    kind: z.literal('ratio').describe('rate 是 part 占 whole 的百分之几'),
    rate: idSchema.describe('百分比的指标编号'),
    part: idSchema.describe('部分的指标编号'),
    whole: idSchema.describe('整体的指标编号'),
    note,
  }),
  z.strictObject({
    kind: z.literal('growth').describe('今年的数、往年的数和增幅'),
    of: idSchema.describe('增长的指标编号'),
    rate: idSchema.describe('增幅的指标编号'),
    base: yearSchema.describe('和哪一年比'),
    note,
  }),
]);

/** `content/reports/<year>/observations.yaml`. */
export const observationsFileSchema = z.strictObject({
  reported: z.array(reportedSchema).describe('原文说出的数，一个指标一年一条'),
  derived: z.array(derivedSchema).default([]).describe('推算出的数'),
  relations: z.array(relationSchema).default([]).describe('这些数之间的关系，检查时会验算'),
});

export type Place = z.infer<typeof placeSchema>;
export type Reported = z.infer<typeof reportedSchema>;
export type Derived = z.infer<typeof derivedSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type ObservationsFile = z.infer<typeof observationsFileSchema>;
