/** Run by picture-cache.ts: encodes the pictures that standard input lists and leaves each in its folder. A process of its own, because a picture can make a decoder take all memory. */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { encodePicture } from './encode.ts';
import { FACTS, type Order } from './order.ts';

for (const order of JSON.parse(await text(process.stdin)) as readonly Order[]) await fill(order);

/** The folder appears when all of it is there. */
async function fill({ source, role, folder }: Order): Promise<void> {
  const { facts, files } = await encodePicture(readFileSync(source), role);
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(join(dirname(folder), 'draft-'));
  for (const [name, bytes] of files) writeFileSync(join(draft, name), bytes);
  writeFileSync(join(draft, FACTS), JSON.stringify(facts));
  try {
    renameSync(draft, folder);
  } catch {
    // Another process was first.
    rmSync(draft, { recursive: true });
  }
}
