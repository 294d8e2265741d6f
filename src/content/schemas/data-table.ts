import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** In place of a cell's words: it is one with the cell above it, or with the one before it. */
export const MERGED = { up: '^', left: '<' } as const;

const rowSchema = z.array(z.string()).min(1);

/** A table of a source, recorded as one data set: every cell as the source prints it. */
export const tableSchema = z.strictObject({
  id: idSchema.describe('表格编号，全站只有一个，发布以后不改'),
  chapter: idSchema.describe('在哪一章，章的网址名'),
  title: z.string().min(2).describe('表题，照抄原文（表1　职工服务站分布情况）；原文没有的，写清楚是什么表'),
  unit: z
    .string()
    .min(1)
    .optional()
    .describe('全表的单位，原文写在表题旁的（单位：万元）写 万元；表头、单位列里写着的不用写'),
  head: z.array(rowSchema).min(1).describe('表头的行，每格照抄；和上面一格合并写 ^，和左面一格合并写 <'),
  rows: z.array(rowSchema).min(1).describe('下面的行，每格照抄，空格写 ""；合并的写法同表头'),
});

/** `content/reports/<year>/tables.yaml`. */
export const tablesFileSchema = z.strictObject({
  tables: z.array(tableSchema).default([]).describe('原文里的表格，一张一条'),
});

export type DataTable = z.infer<typeof tableSchema>;
export type TablesFile = z.infer<typeof tablesFileSchema>;
