import { z } from 'astro/zod';
import type { Entry } from '../content/content-entry.ts';
import { idSchema, yearSchema } from '../content/schemas/id.ts';
import { perObject } from '../lib/once.ts';

const words = z.string().min(1);
const indicators = z.array(idSchema).describe('指标编号，按画出来的顺序');
const years = z.array(yearSchema).describe('年份，从早到晚');

const common = {
  id: idSchema.describe('图表编号，全站唯一，发布后不再改'),
  chapter: idSchema.describe('所在章的网址名，例如 jujiao-gaige'),
  title: words.describe(
    '标题：用原文的话说出发现；数字写成 {指标编号}，别的年份写成 {指标编号/2016}，例如 工会委员会中达到{grassroots-share-committee}',
  ),
  subject: words.describe('图里比的是什么，用原文的话，例如 基层一线人员的比例'),
  sentence: words.optional().describe('图下的一句话；不写就由数据生成。数字同标题一样写成 {指标编号}'),
  labels: z.record(idSchema, words).default({}).describe('某个指标在图里的短名；不写就用指标名称'),
  note: words.optional().describe('图下的说明'),
  axisFrom: z.number().optional().describe('折线图的纵轴从几起；别的图一律从 0 起，不能写'),
};

const barSchema = z.strictObject({ kind: z.literal('bar').describe('横条图'), ...common, indicators });

const stackedSchema = z.strictObject({
  kind: z.literal('stacked').describe('分段条图：一个整体由几部分相加而成'),
  ...common,
  within: idSchema.optional().describe('比整体更大、把它包在里面的数，画在上面一行'),
  whole: idSchema.describe('整体的指标编号'),
  parts: z.array(idSchema).describe('各部分的指标编号，从左到右'),
});

const shareSchema = z.strictObject({
  kind: z.literal('share').describe('比例图：各占各的整体的多少'),
  ...common,
  indicators,
  wholes: z.record(idSchema, words).describe('每个比例是什么的一部分，例如 常委会委员'),
});

const intervalSchema = z.strictObject({
  kind: z.literal('interval').describe('点图：原文没有给出确数的数'),
  ...common,
  indicators,
});

const columnSchema = z.strictObject({
  kind: z.literal('column').describe('柱形图：一个指标的几年'),
  ...common,
  indicator: idSchema.describe('指标编号'),
  years,
});

const lineSchema = z.strictObject({
  kind: z.literal('line').describe('折线图：一个指标的三年以上'),
  ...common,
  indicator: idSchema.describe('指标编号'),
  years,
});

const multiplesSchema = z.strictObject({
  kind: z.literal('multiples').describe('分格图：单位不同的几组横条，各有各的轴'),
  ...common,
  panels: z
    .array(z.strictObject({ heading: words.describe('这一格比的是什么'), indicators }))
    .describe('各格，从上到下'),
});

/** One chart as staff declare it. */
export const declarationSchema = z.discriminatedUnion('kind', [
  barSchema,
  stackedSchema,
  shareSchema,
  intervalSchema,
  columnSchema,
  lineSchema,
  multiplesSchema,
]);

/** `content/reports/<year>/charts.yaml`. */
export const chartsFileSchema = z.strictObject({
  charts: z.array(declarationSchema).describe('本年度的图表'),
});

/** What a year's file declares, held against its schema. */
export const parseChartsFile = perObject(({ raw }: Entry<unknown>) => chartsFileSchema.safeParse(raw));

type Declaration = z.infer<typeof declarationSchema>;

/** A declaration with the year of the report that it belongs to. */
export type ChartEntry = Declaration & { readonly year: number };

export type ChartKind = Declaration['kind'];
