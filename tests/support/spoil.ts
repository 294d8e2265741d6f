import { copyFileSync, globSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, pick } from '../../scripts/bench/search/random.ts';

type Way = (file: string, random: () => number, whole: string) => void;

/** What full disks, power cuts and hands do to a file. */
const WAYS: readonly [Way, ...Way[]] = [
  (file) => {
    rmSync(file);
  },
  (file) => {
    truncateSync(file, 0);
  },
  (file, random) => {
    truncateSync(file, Math.floor(random() * readFileSync(file).length));
  },
  (file) => {
    writeFileSync(file, new Uint8Array(readFileSync(file).length));
  },
  (file, random) => {
    const bytes = readFileSync(file);
    const place = Math.floor(random() * bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
    writeFileSync(file, bytes);
  },
  (file, _random, whole) => {
    copyFileSync(whole, file);
  },
];

/** Cuts, flips, empties, removes or mixes up so many files below a folder, the same ones for the same seed. */
export function spoilFiles(folder: string, count: number, seed: number): void {
  const random = createRandom(seed);
  const left = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
  const take = (): readonly string[] => left.splice(Math.floor(random() * left.length), 1);
  const [whole] = take();
  if (whole === undefined) return;
  for (let done = 0; done < count; done++) for (const file of take()) pick(random, WAYS)(file, random, whole);
}
