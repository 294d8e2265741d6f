import { copyFileSync, mkdirSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toCard, toCover } from '../share/card.ts';
import type { Drawing } from '../share/drawing.ts';
import type { PageFacts } from '../share/facts.ts';
import { toPoster } from '../share/poster.ts';
import { drawAll } from '../share/render.ts';
import { withDates } from '../share/sitemap.ts';

/** What a page says of itself to the build; no reader needs it. */
const FACTS = /<script type="application\/json" data-page-facts[^>]*>([^<]*)<\/script>/;

/** Draws the card of every page, the posters and the pictures in articles, and dates the sitemap. A picture that cannot be drawn fails the build. */
export function sharePictures(): AstroIntegration {
  return {
    name: 'share-pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = await takeFacts(root);
        const { pictures, drawn } = await drawAll(toDrawings(pages));
        for (const { path, file } of pictures) {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          copyFileSync(file, join(root, path));
        }
        await dateSitemap(root, pages);
        logger.info(`${pictures.length} share pictures, ${drawn} drawn anew`);
      },
    },
  };
}

/** Every page's facts, taken out of its HTML. */
async function takeFacts(root: string): Promise<readonly PageFacts[]> {
  const pages: PageFacts[] = [];
  for await (const file of glob('**/*.html', { cwd: root })) {
    const html = await readFile(join(root, file), 'utf8');
    const json = FACTS.exec(html)?.[1];
    if (json === undefined) continue;
    pages.push(JSON.parse(json) as PageFacts);
    await writeFile(join(root, file), html.replace(FACTS, ''));
  }
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

async function dateSitemap(root: string, pages: readonly PageFacts[]): Promise<void> {
  for await (const file of glob('sitemap-[0-9]*.xml', { cwd: root })) {
    const path = join(root, file);
    await writeFile(path, withDates(await readFile(path, 'utf8'), pages));
  }
}
