import type { z } from 'astro/zod';
import { DeskFault, type DeskReply, type DeskRequest } from './server.ts';

/** The body of a request, read as JSON against a schema. Throws a DeskFault where it is another. */
export function readBody<T>({ body }: DeskRequest, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(body.length === 0 ? {} : JSON.parse(new TextDecoder().decode(body)));
  if (!parsed.success)
    throw new DeskFault(`编辑台的窗口和服务不是同一个版本，请关掉窗口重新打开：${parsed.error.message}`);
  return parsed.data;
}

/** An answer as JSON. */
export function answer(body: unknown): DeskReply {
  return { body };
}
