/** Run by picture-cache.ts: encodes the pictures that standard input lists and keeps each in its folder; prints the error of a disk. A process of its own, because a picture can make a decoder take all memory. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { keepFile } from '../lib/kept-file.ts';
import { encodePicture } from './encode.ts';
import { FACTS, type Order } from './picture-order.ts';

try {
  for (const order of JSON.parse(await text(process.stdin)) as readonly Order[]) await fill(order);
} catch (error) {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code !== undefined) process.stdout.write(JSON.stringify({ code, path }));
  throw error;
}

/** The facts come last: where they are, the files that they name were there. */
async function fill({ source, role, folder }: Order): Promise<void> {
  const { facts, files } = await encodePicture(readFileSync(source), role);
  for (const [name, bytes] of files) keepFile(join(folder, name), bytes);
  keepFile(join(folder, FACTS), JSON.stringify(facts));
}
