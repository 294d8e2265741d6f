import { z } from 'astro/zod';
import { idSchema, isoDateSchema, yearSchema } from './id.ts';

const year = yearSchema.describe('哪一年的年报，和文件夹的名字一样');
const title = z.string().min(1).describe('年报标题');
const byline = z.string().min(1).describe('署名');
const description = z.string().min(30).max(80).describe('30 到 80 字的摘要，用于搜索引擎和分享卡片');
const seed = z.string().describe('原文文件，相对于 seeds/，例如 2017/report.txt、2018/report.docx');
/** Fewer make no front page. */
export const FEWEST_FIGURES = 3;
const figures = z.array(idSchema);
const figuresHelp = '关键数字的指标编号，至少三个，前四个上首页';

const optional = {
  subtitle: z.string().optional().describe('副题'),
  written: isoDateSchema.optional().describe('原文的日期；原文没有写就不填'),
  dateNote: z.string().optional().describe('日期为什么只到这一级'),
  quotable: z.array(idSchema).max(10).optional().describe('媒体页上最多十个数的指标编号；不写就用关键数字'),
};

/** What a report must say before readers may see it. */
const finishedReportSchema = z.strictObject({
  draft: z.literal(false).optional().default(false).describe('草稿写 true；不写就是要发布的'),
  year,
  title,
  byline,
  description,
  seed,
  keyFigures: figures.min(FEWEST_FIGURES).describe(figuresHelp),
  ...optional,
});

/** A report in the making: what is not known yet is empty, and is listed for staff to supply. */
export const draftReportSchema = z.strictObject({
  draft: z.literal(true).describe('true 是草稿，不发布；写完以后删去这一行'),
  year,
  title: title.default(''),
  byline: byline.default(''),
  description: description.default(''),
  seed: seed.default(''),
  keyFigures: figures.default([]).describe(figuresHelp),
  ...optional,
});

/** `content/reports/<year>/report.yaml`: the year's cover and what leads it. */
export const reportSchema = z.discriminatedUnion('draft', [finishedReportSchema, draftReportSchema]);

/** A chapter's front matter. The file is `NN-<slug>.mdx`; number 0 is the lead, which opens the report and has no page of its own. */
export const chapterSchema = z.strictObject({
  title: z.string().min(1).describe('章标题，不含“一、”'),
  numeral: z.string().optional().describe('章序号的汉字，例如 一；导语不写'),
  description: z.string().min(30).max(80).describe('30 到 80 字的本章摘要，用原文里的话'),
  keyFigure: idSchema.optional().describe('章首的一个决定性数字'),
});

/** The text of a source document, on which the audit works: a text is its own, that of `report.docx` is `report.docx.txt`. */
export function seedTextPath(seed: string): string {
  return /\.docx$/i.test(seed) ? `${seed}.txt` : seed;
}

export type Report = z.infer<typeof reportSchema>;

/** Whether a draft says too little to be shown as a report, even in a preview. */
export function isUnfinished(report: Report): boolean {
  return !finishedReportSchema.safeParse({ ...report, draft: false }).success;
}

export type Chapter = z.infer<typeof chapterSchema>;
