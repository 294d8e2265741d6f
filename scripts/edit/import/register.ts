import { z } from 'astro/zod';
import { isoDateSchema } from '../../../src/content/schemas/id.ts';
import { listUntold, REGISTER, withTold } from '../../../src/rules/seed-register.ts';
import { DeskFault } from '../server/server.ts';
import { readStored } from '../server/store.ts';
import type { Workplace } from '../workplace.ts';

/** From whom and when a document came. */
export const toldSchema = z.strictObject({ file: z.string(), origin: z.string(), date: z.string() });

/** The received documents of a year of which that is not known yet, below `seeds/`. */
export function untoldOf(root: string, year: number): readonly string[] {
  return listUntold(textOf(root))
    .map(({ file }) => file)
    .filter((file) => file.startsWith(`${String(year)}/`));
}

/** Writes it into the register. Throws a DeskFault where a part is missing or no day. */
export function tellOrigin(
  { root, apply }: Pick<Workplace, 'root' | 'apply'>,
  { file, origin, date }: z.infer<typeof toldSchema>,
): void {
  if (origin.trim() === '') throw new DeskFault('写上原文从哪里来，例如：办公室发来的年度工作总结');
  if (!isoDateSchema.safeParse(date).success) throw new DeskFault('收到日期写成 2019-01-15 这样');
  const text = textOf(root);
  apply(`登记 ${file}`, [
    {
      path: REGISTER,
      bytes: Buffer.from(withTold(text, file, { origin, date })),
      version: readStored(root, REGISTER).version,
    },
  ]);
}

function textOf(root: string): string {
  return Buffer.from(readStored(root, REGISTER).bytes ?? []).toString();
}
