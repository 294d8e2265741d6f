import { z } from 'astro/zod';
import { idSchema } from './id.ts';

const optionalText = z.string().nullish();

/** One indicator's row: its wording, chapter and quote this year, or why there is none. The value is read from the wording. */
const worksheetRowSchema = z.strictObject({
  indicator: idSchema.describe('指标编号，不要改'),
  text: optionalText.describe('数字在今年原文里的写法，一字不改，例如 2500多名'),
  chapter: optionalText.describe('在哪一章，章的网址名，例如 jujiao-pinpai'),
  quote: optionalText.describe('今年原文里说出这个数的一句或半句，一字不改'),
  skip: optionalText.describe('今年的原文没有这个数时，写原因；其他三项空着'),
  confirmed: z.boolean().optional().describe('核对过、可疑的地方没有错，写 true'),
});

/** `content/reports/<year>/observations.todo.yaml`: the year-end worksheet. It is no content: nothing reads it but its command. */
export const worksheetSchema = z.strictObject({
  // `todo:` with nothing under it, as when all is done, is null.
  todo: z
    .array(worksheetRowSchema)
    .nullable()
    .transform((rows) => rows ?? [])
    .describe('还要填的指标，一个一条'),
});

export type WorksheetRow = z.infer<typeof worksheetRowSchema>;
