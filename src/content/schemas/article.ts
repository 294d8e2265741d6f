import { z } from 'astro/zod';
import { draftSchema, idSchema, isoDateSchema, yearSchema } from './id.ts';
import { articleNumeralSchema } from './numerals.ts';

/** `by` is another article's slug, the year of a report, or an address elsewhere. */
const outdatedSchema = z.strictObject({
  by: z
    .union([
      yearSchema,
      z.string().regex(/^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*|https:\/\/[^\s\\/?#@]+(?:[/?#][^\s\\]*)?)$/),
    ])
    .describe('新的在哪里：另一篇文章的网址名、年报的年份，或 https:// 开头的网址'),
  reason: z.string().min(1).optional().describe('为什么过时，一句话，读者看得到'),
});

const attachmentSchema = z.strictObject({
  file: z.string().min(1).describe('附件的文件名，放在和文章同名的文件夹里，例如 form.pdf'),
  title: z.string().min(1).describe('附件的名称，读者看得到'),
});

/** Front matter of `content/articles/<year>/<slug>.mdx`. */
export const articleSchema = z.strictObject({
  title: z.string().min(1).describe('文章标题'),
  description: z.string().min(30).max(80).describe('30 到 80 字的摘要'),
  date: isoDateSchema.describe('发布时间，知道到哪一级就写到哪一级'),
  dateNote: z.string().optional().describe('日期为什么只到这一级'),
  updated: isoDateSchema.optional().describe('更新时间，改过才写'),
  source: z.string().optional().describe('来源'),
  author: z.string().optional().describe('作者'),
  excerptOf: z
    .strictObject({
      report: yearSchema.describe('哪一年的年报，例如：2017'),
      chapter: idSchema.describe('章的网址名，例如：jujiao-gaige'),
    })
    .optional()
    .describe('摘自哪一年年报的哪一章'),
  topics: z.array(z.string().min(1)).min(1).describe('专题编号，见 content/site.yaml 的 topics'),
  numerals: z.array(articleNumeralSchema).default([]).describe('文章里不是统计数字的数字，逐个说明'),
  keyFigure: z
    .string()
    .min(1)
    .optional()
    .describe('分享图上的数，例如 volunteers/2017；不写就用文中第一段人物原话或第一个数'),
  aliases: z.array(idSchema).optional().describe('文章以前的网址名，旧网址会转到这里'),
  station: idSchema.optional().describe('写的是哪个服务站点'),
  attachments: z.array(attachmentSchema).default([]).describe('附件：文件名和名称'),
  outdated: outdatedSchema.optional().describe('文章过时了：by 写新的在哪里，reason 写原因'),
  draft: draftSchema,
});

/** How many articles a page of a list shows. */
export const ARTICLES_PER_PAGE = 20;

export type Article = z.infer<typeof articleSchema>;
