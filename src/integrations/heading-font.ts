import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { formatFaces, HEADING_FAMILY } from '../lib/heading-face.ts';
import { placeFile, type PageReader } from './built-pages.ts';
import { glyphsOf, parseFaceRules, toFaces, WEIGHTS, type Faces, type Weight } from './heading-font/faces.ts';
import { createSubsetter, shortHash, type FontFile } from './heading-font/subset.ts';

const FONTS_PER_PAGE_LIMIT = 40_000;

/** The characters that a page sets in each weight, in the order of their code points. */
type Characters = ReadonlyMap<Weight, string>;

/**
 * Gives each built page its own cut of the heading face, with the characters that it sets in it and no others: what a
 * page loads does not grow with the site. A page over 40 KB of font fails the build.
 */
export function createHeadingFont(root: string, base: string): PageReader {
  const faces = readFaces(root);
  const pages = new Map<string, Characters>();
  return {
    read: ({ file, document }) => {
      const glyphs = [...glyphsOf(document, faces)];
      pages.set(file, new Map(glyphs.map(([weight, set]) => [weight, toText(set)] as const)));
    },
    toRewrite: async () => {
      const fonts = await cutFonts(pages);
      mkdirSync(`${root}fonts`, { recursive: true });
      const files = new Map([...fonts.values()].flat().map(({ name, file }) => [name, file]));
      for (const [name, file] of files) placeFile(file, `${root}fonts/${name}`);
      return (html, file) => addFonts(root, { base, html, fonts: fonts.get(file) ?? [] });
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

function toText(characters: ReadonlySet<string>): string {
  return [...characters].toSorted().join('').replaceAll(/\s/g, '');
}

async function cutFonts(
  pages: ReadonlyMap<string, Characters>,
): Promise<ReadonlyMap<string, readonly FontFile[]>> {
  const subsetters = WEIGHTS.map((weight) => ({
    weight,
    cut: createSubsetter(weight, allOf([...pages.values()], weight)),
  }));
  const cuts = new Map<string, readonly FontFile[]>();
  for (const [file, characters] of pages) {
    const fonts: FontFile[] = [];
    for (const { weight, cut } of subsetters) {
      const text = characters.get(weight) ?? '';
      if (text !== '') fonts.push(await cut(text));
    }
    assertWithinLimit(file, fonts);
    cuts.set(file, fonts);
  }
  return cuts;
}

function allOf(pages: readonly Characters[], weight: Weight): string {
  return [...new Set(pages.flatMap((characters) => [...(characters.get(weight) ?? '')]))].toSorted().join('');
}

function assertWithinLimit(file: string, fonts: readonly FontFile[]): void {
  const total = fonts.reduce((sum, { size }) => sum + size, 0);
  if (total > FONTS_PER_PAGE_LIMIT) {
    throw new Error(
      `${file} 的标题字体有 ${total} 字节，每页最多 ${FONTS_PER_PAGE_LIMIT}：用衬线体的文字太多了`,
    );
  }
}

interface FontedPage {
  readonly base: string;
  readonly html: string;
  readonly fonts: readonly FontFile[];
}

/** Names the fonts to src/reader/heading-font-client.ts, which loads them after the first paint, and to browsers without scripts. */
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
