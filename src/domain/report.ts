import { z } from 'astro/zod';
import { idSchema, isoDateSchema, yearSchema } from './id.ts';

/** `content/reports/<year>/report.yaml`: the year's cover and what leads it. */
export const reportSchema = z.strictObject({
  year: yearSchema,
  title: z.string().min(1).describe('年报标题'),
  subtitle: z.string().optional().describe('副题'),
  byline: z.string().min(1).describe('署名'),
  description: z.string().min(30).max(80).describe('30 到 80 字的摘要，用于搜索引擎和分享卡片'),
  seed: z.string().describe('原文文件，相对于 seeds/，例如 2017/report.txt、2018/report.docx'),
  written: isoDateSchema.optional().describe('原文的日期；原文没有写就不填'),
  dateNote: z.string().optional().describe('日期为什么只到这一级'),
  keyFigures: z.array(idSchema).min(3).describe('关键数字的指标编号，前四个上首页'),
  quotable: z.array(idSchema).max(10).optional().describe('媒体页上最多十个数的指标编号；不写就用关键数字'),
});

/** A chapter's front matter. The file is `NN-<slug>.mdx`; number 0 is the lead, which opens the report and has no page of its own. */
export const chapterSchema = z.strictObject({
  title: z.string().min(1).describe('章标题，不含“一、”'),
  numeral: z.string().optional().describe('章序号的汉字，例如 一；导语不写'),
  description: z.string().min(20).max(80).describe('本章摘要，用原文里的话'),
  keyFigure: idSchema.optional().describe('章首的一个决定性数字'),
});

/** The text of a source document, on which the audit works: a text is its own, that of `report.docx` is `report.docx.txt`. */
export function seedTextPath(seed: string): string {
  return /\.docx$/i.test(seed) ? `${seed}.txt` : seed;
}

export type Report = z.infer<typeof reportSchema>;
export type Chapter = z.infer<typeof chapterSchema>;
