import { z } from 'astro/zod';
import { idSchema, isoDateSchema } from './id.ts';
import { pagePathSchema } from './web-address.ts';

/** An indicator whose file is gone. Its addresses were published, so they keep answering: where to, and why. */
const tombstoneSchema = z.strictObject({
  id: idSchema.describe('已经取消或改名的指标编号'),
  name: z.string().min(1).describe('它原来的名称，例如：工会志愿者人数'),
  date: isoDateSchema.describe('取消或改名的日期，例如：2019-03-01'),
  replacedBy: idSchema.optional().describe('改用哪个指标；没有替代的就不写'),
  reason: z.string().min(4).describe('为什么取消或改名，一句话，读者看得到'),
});

/** Any other page that was published and is gone. Its address keeps answering: what it was, why it is gone, where to go. */
const pageTombstoneSchema = z.strictObject({
  path: z
    .string()
    .regex(/^\/(?:[a-z0-9-]+\/)+$/, { error: '网址从 / 写起，以 / 结尾，例如 /stations/hushan/' })
    .describe('原来的网址，例如：/stations/hushan/'),
  name: z.string().min(1).describe('它原来的标题'),
  date: isoDateSchema.describe('撤下的日期，例如：2019-03-01'),
  reason: z.string().min(4).describe('为什么撤下，一句话，读者看得到'),
  to: pagePathSchema.optional().describe('请读者改看哪一页；没有就不写'),
});

/** `content/tombstones.yaml`. */
export const tombstonesSchema = z.strictObject({
  removed: z.array(tombstoneSchema).default([]).describe('停用的指标'),
  pages: z.array(pageTombstoneSchema).default([]).describe('撤下的其他页面'),
});

export type Tombstone = z.infer<typeof tombstoneSchema>;
export type PageTombstone = z.infer<typeof pageTombstoneSchema>;
export type Tombstones = z.infer<typeof tombstonesSchema>;
