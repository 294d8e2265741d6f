import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatSize, zipFiles } from '../share/zip.ts';

const LARGEST_KIT = 10 * 1024 * 1024;
/** What a kit that is too heavy goes without, in this order. */
const LEFT_OUT = [/^cards\//, /^cards\/|\.png$/];
const KIT_LINK = /(<a[^>]*\sdata-kit[^>]*>)([^<]*?)\s*(<\/a>)/;

/** Packs everything that a press page offers into `press/<year>/kit.zip`, and says its size on the page. */
export function pressKit(): AstroIntegration {
  return {
    name: 'press-kit',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        for (const page of globSync('press/*/index.html', { cwd: root }).toSorted()) {
          const year = page.replaceAll('\\', '/').split('/')[1] ?? '';
          const kit = zipWithin(collect(root, year), LARGEST_KIT);
          writeFileSync(join(root, 'press', year, 'kit.zip'), kit);
          const html = readFileSync(join(root, page), 'utf8');
          writeFileSync(
            join(root, page),
            html.replace(KIT_LINK, `$1$2（ZIP，${formatSize(kit.byteLength)}）$3`),
          );
          logger.info(`press/${year}/kit.zip ${formatSize(kit.byteLength)}`);
        }
      },
    },
  };
}

/** Packs the files; where they would be heavier than `most` bytes, first without the cards, then without the charts as PNG, which are there as SVG too. */
export function zipWithin(files: ReadonlyMap<string, Uint8Array>, most: number): Uint8Array {
  let kit = zipFiles(files);
  for (const left of LEFT_OUT) {
    if (kit.byteLength <= most) break;
    kit = zipFiles(new Map([...files].filter(([name]) => !left.test(name))));
  }
  return kit;
}

/** The files of a kit by their names in it. */
function collect(root: string, year: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, string>([
    ['readme.txt', `press/${year}/readme.txt`],
    ['numbers.csv', `press/${year}/numbers.csv`],
    ['data/observations.csv', 'data/observations.csv'],
    ['data/observations.json', 'data/observations.json'],
  ]);
  for (const file of globSync('charts/*.json', { cwd: root })) {
    const id = basename(file, '.json');
    if (!isOfYear(join(root, file), year)) continue;
    for (const format of ['png', 'svg', 'csv']) files.set(`charts/${id}.${format}`, `charts/${id}.${format}`);
  }
  for (const file of globSync([`cards/reports/${year}.png`, `cards/reports/${year}/*.png`], {
    cwd: root,
    exclude: ['**/print.png'],
  }))
    files.set(`cards/${basename(file)}`, file);
  return new Map(
    [...files]
      .filter(([, file]) => existsSync(join(root, file)))
      .map(([name, file]) => [name, readFileSync(join(root, file))]),
  );
}

function isOfYear(file: string, year: string): boolean {
  const chart = JSON.parse(readFileSync(file, 'utf8')) as { readonly year?: unknown };
  return String(chart.year) === year;
}
