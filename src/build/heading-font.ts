import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { formatFaces, HEADING_FAMILY } from '../fonts/heading-face.ts';
import type { PageReader } from '../search/index/built-pages.ts';
import { fitSeries, seriesOf, type Characters, type Level } from '../fonts/font-budget.ts';
import {
  glyphsOf,
  parseFaceRules,
  RANKS,
  toFaces,
  WEIGHTS,
  type Faces,
  type Glyphs,
  type Weight,
} from '../fonts/heading-faces.ts';
import { createSubsetter, shortHash, type FontFile } from '../fonts/heading-subset.ts';

const FONTS_PER_PAGE_LIMIT = 40_000;

/** What a page has of the heading face. */
interface Cut {
  readonly level: Level;
  readonly fonts: readonly FontFile[];
}

/**
 * Gives each built page its own cut of the heading face, with the characters that it sets in it and no others: what a
 * page loads does not grow with the site. A page that would load over 40 KB of font sets its lists in another face, then
 * its sub-headings, then its headings.
 */
export function createHeadingFont(root: string, base: string): PageReader {
  const faces = readFaces(root);
  const pages = new Map<string, Glyphs>();
  return {
    read: ({ file, document }) => {
      pages.set(file, glyphsOf(document, faces));
    },
    toRewrite: async () => {
      const cuts = await cutFonts(pages);
      mkdirSync(`${root}fonts`, { recursive: true });
      const fonts = [...cuts.values()].flatMap((cut) => cut.fonts);
      for (const [name, read] of new Map(fonts.map(({ name, read }) => [name, read])))
        writeFileSync(`${root}fonts/${name}`, await read());
      return (html, file) => {
        const { level, fonts } = cuts.get(file) ?? { level: { plain: [] }, fonts: [] };
        return addFonts(root, { base, html: markPlain(html, level), fonts });
      };
    },
    finish: () => `${pages.size} pages have their own cut of the heading face`,
  };
}

/** What the built style sheets say of the heading face. No page holds styles of its own. */
function readFaces(root: string): Faces {
  const styles = readdirSync(`${root}_astro`)
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(`${root}_astro/${file}`, 'utf8'));
  return toFaces(parseFaceRules(styles.join('')));
}

async function cutFonts(pages: ReadonlyMap<string, Glyphs>): Promise<ReadonlyMap<string, Cut>> {
  const subsetters = WEIGHTS.map((weight) => ({
    weight,
    subset: createSubsetter(weight, allOf([...pages.values()], weight)),
  }));
  const cut = async (characters: Characters): Promise<readonly FontFile[]> => {
    const fonts: FontFile[] = [];
    for (const { weight, subset } of subsetters) {
      const text = characters.get(weight) ?? '';
      if (text !== '') fonts.push(await subset(text));
    }
    return fonts;
  };
  const cuts = new Map<string, Cut>();
  for (const series of Map.groupBy(pages, ([file]) => seriesOf(file)).values()) {
    const glyphs = series.map(([, each]) => each);
    const { level, cuts: made } = await fitSeries(glyphs, cut, isWithinLimit);
    for (const [index, [file]] of series.entries()) cuts.set(file, { level, fonts: made[index] ?? [] });
  }
  return cuts;
}

function allOf(pages: readonly Glyphs[], weight: Weight): string {
  const all = pages.flatMap((glyphs) => RANKS.flatMap((rank) => [...(glyphs.get(rank)?.get(weight) ?? [])]));
  return [...new Set(all)].toSorted().join('');
}

function isWithinLimit(fonts: readonly FontFile[]): boolean {
  return fonts.reduce((sum, { size }) => sum + size, 0) <= FONTS_PER_PAGE_LIMIT;
}

/** Names the ranks that go without the heading face to src/site/tokens.css. */
function markPlain(html: string, { plain }: Pick<Level, 'plain'>): string {
  return plain.length === 0 ? html : html.replace('<html', `<html data-plain="${plain.join(' ')}"`);
}

interface FontedPage {
  readonly base: string;
  readonly html: string;
  readonly fonts: readonly FontFile[];
}

/** Names the fonts to src/reader/client/heading-font-client.ts, which loads them after the first paint, and to browsers without scripts. */
function addFonts(root: string, { base, html, fonts }: FontedPage): string {
  if (fonts.length === 0) return html;
  const css = fonts
    .map(
      ({ name, weight }) =>
        `@font-face{font-family:"${HEADING_FAMILY}";font-weight:${weight};font-display:swap;src:url("${name}") format("woff2")}`,
    )
    .join('');
  const sheet = `serif-${shortHash(css)}.css`;
  writeFileSync(`${root}fonts/${sheet}`, css);
  const named = formatFaces(
    fonts.map(({ name, weight }) => ({ weight: String(weight), address: `${base}/fonts/${name}` })),
  );
  // The last end tag is the page's own; any other tag may stand in a text, within an attribute.
  const end = html.lastIndexOf('</body>');
  const link = `<noscript data-heading-font="${named}"><link rel="stylesheet" href="${base}/fonts/${sheet}"></noscript>`;
  return html.slice(0, end) + link + html.slice(end);
}
