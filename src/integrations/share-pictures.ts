import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toCard, toCover } from '../share/card.ts';
import type { Drawing } from '../share/drawing.ts';
import type { PageFacts } from '../share/facts.ts';
import { toPoster } from '../share/poster.ts';
import { drawAll, type Drawn } from '../share/render.ts';
import { withDates } from '../share/sitemap.ts';
import { placeFile, rewritePages } from './built-pages.ts';

/** What a page says of itself to the build; no reader needs it. */
const FACTS = /<script type="application\/json" data-page-facts[^>]*>([^<]*)<\/script>/;

/** Draws the card of every page, the posters and the pictures in articles, and dates the sitemap. A picture that cannot be drawn fails the build. */
export function sharePictures(): AstroIntegration {
  return {
    name: 'share-pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = takeFacts(root);
        const { pictures, drawn } = await drawAll(toDrawings(pages));
        placePictures(root, pictures);
        dateSitemap(root, pages);
        logger.info(`${pictures.length} share pictures, ${drawn} drawn anew`);
      },
    },
  };
}

/** Every page's facts, taken out of its HTML. */
function takeFacts(root: string): readonly PageFacts[] {
  const pages: PageFacts[] = [];
  rewritePages(root, (html) =>
    html.replace(FACTS, (_tag, json: string) => {
      pages.push(JSON.parse(json) as PageFacts);
      return '';
    }),
  );
  return pages.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Says what cannot be laid out, of all pages at once. */
function toDrawings(pages: readonly PageFacts[]): readonly Drawing[] {
  const faults: string[] = [];
  const drawings = pages.flatMap((facts) => {
    try {
      return [toCard(facts), toCover(facts), toPoster(facts)].filter((drawing) => drawing !== undefined);
    } catch (error) {
      faults.push(`${facts.path}：${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return drawings;
}

function placePictures(root: string, pictures: readonly Drawn[]): void {
  for (const folder of new Set(pictures.map(({ path }) => dirname(join(root, path)))))
    mkdirSync(folder, { recursive: true });
  for (const { path, file } of pictures) placeFile(file, join(root, path));
}

function dateSitemap(root: string, pages: readonly PageFacts[]): void {
  for (const file of globSync('sitemap-[0-9]*.xml', { cwd: root })) {
    const path = join(root, file);
    writeFileSync(path, withDates(readFileSync(path, 'utf8'), pages));
  }
}
