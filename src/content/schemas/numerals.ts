import { z } from 'astro/zod';

/** What a numeral of a source can be besides a statistic. */
export const NUMERAL_KINDS = {
  date: '日期',
  time: '时刻',
  name: '名称',
  phone: '电话',
  address: '地址',
  code: '编号',
  figure: '修辞',
  ordinal: '序数',
  earlier: '往年数',
  title: '标题中的数',
} as const;

export type NumeralKind = keyof typeof NUMERAL_KINDS;

const PLACEHOLDER = /^[…\s]*$/;

const why = {
  kind: z
    .enum(Object.keys(NUMERAL_KINDS) as [NumeralKind, ...NumeralKind[]])
    .describe(
      Object.entries(NUMERAL_KINDS)
        .map(([kind, name]) => `${kind} ${name}`)
        .join('、'),
    ),
  reason: z
    .string()
    .refine((text) => !PLACEHOLDER.test(text), { error: '写一句话，说明它为什么不是统计数字' })
    .describe('它为什么不是统计数字，例如：地名'),
};

/** What a declaration says instead of a line to speak for every place of its passage. */
export const EVERYWHERE = 'everywhere';

/** Words of a source whose numerals are no statistics, on one line or wherever they stand. */
const declarationSchema = z.strictObject({
  line: z
    .union([z.int().min(1), z.literal(EVERYWHERE)], { error: '写原文的行号，或者 everywhere（原文里的每一处）' })
    .describe('原文的行号；everywhere 是原文里的每一处'),
  passage: z
    .string()
    .min(1)
    .describe('那一行里的原话，一字不改，在那一行里只有一处；里面的数字都由它说明'),
  ...why,
});

/** A line of a source that says again, word for word, what an earlier line says. */
const repeatSchema = z.strictObject({
  line: z.int().min(1).describe('重复的那一行的行号'),
  of: z.int().min(1).describe('它重复的是第几行'),
});

/** `content/reports/<year>/numerals.yaml`. */
export const numeralsFileSchema = z.strictObject({
  repeats: z.array(repeatSchema).default([]).describe('原文里重复刊出的行'),
  numerals: z.array(declarationSchema).default([]).describe('不是统计数字的数字'),
});

/** A numeral that an article's front matter declares: wherever these words stand in the article. */
export const articleNumeralSchema = z.strictObject({
  passage: z.string().min(1).describe('文章里的原话，里面的数字都由它说明'),
  ...why,
});

export type NumeralDeclaration = z.infer<typeof declarationSchema>;
export type Repeat = z.infer<typeof repeatSchema>;
export type NumeralsFile = z.infer<typeof numeralsFileSchema>;
