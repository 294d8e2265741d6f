import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inTurns } from '../lib/in-turns.ts';
import { toCard, toCover, toScreen } from '../share/card/card.ts';
import type { Drawing } from '../share/card/drawing.ts';
import type { PageFacts } from '../share/facts.ts';
import { takeFacts } from '../share/told-facts.ts';
import { toPoster } from '../share/poster/poster.ts';
import { toPrintableFacts } from '../share/card/drawable-facts.ts';
import { drawAll, hasGlyph, type Place } from '../share/card/draw-picture.ts';
import { withDates } from '../share/metadata/sitemap.ts';
import type { PageReader } from '../search/index/built-pages.ts';

/** Draws the card of every page, the posters and the pictures in articles, and dates the sitemap. */
export function createSharePictures(root: string): PageReader {
  return {
    finish: async () => {
      const pages = takeFacts();
      const drawings = await toDrawings(pages);
      const drawn = await drawAll(drawings, toPlace(root));
      dateSitemap(root, pages);
      return `${drawings.length} share pictures, ${drawn} drawn anew`;
    },
  };
}

async function toDrawings(pages: readonly PageFacts[]): Promise<readonly Drawing[]> {
  const drawings: (Drawing | undefined)[] = [];
  await inTurns(pages, (page) => {
    const facts = toPrintableFacts(page, hasGlyph);
    const [card, cover] = [toCard(facts), toCover(facts)];
    drawings.push(card, cover, toScreen(facts, cover ?? card), toPoster(facts));
  });
  return drawings.filter((drawing) => drawing !== undefined);
}

/** A folder is made when the first picture comes into it. */
function toPlace(root: string): Place {
  const made = new Set<string>();
  return (path, bytes) => {
    const target = join(root, path);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(target, bytes);
  };
}

function dateSitemap(root: string, pages: readonly PageFacts[]): void {
  for (const file of globSync('sitemap-[0-9]*.xml', { cwd: root })) {
    const path = join(root, file);
    writeFileSync(path, withDates(readFileSync(path, 'utf8'), pages));
  }
}
