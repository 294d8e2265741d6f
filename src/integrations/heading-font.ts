import { readFileSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'parse5';
import { glyphsOf, parseFaceRules, WEIGHTS, type FaceRule, type Weight } from './heading-font/faces.ts';
import { createSubsetter, shortHash, type FontFile } from './heading-font/subset.ts';

const FONTS_PER_PAGE_LIMIT = 40_000;

interface Page {
  readonly file: string;
  readonly html: string;
  readonly characters: ReadonlyMap<Weight, string>;
}

/**
 * Gives each built page its own cut of the heading face, with the characters that it sets in it and no others: what a
 * page loads does not grow with the site. A page over 40 KB of font fails the build.
 */
export function headingFont(): AstroIntegration {
  let base = '/';
  return {
    name: 'heading-font',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = await readPages(root);
        const subsetters = WEIGHTS.map((weight) => ({
          weight,
          cut: createSubsetter(weight, allOf(pages, weight)),
        }));
        await mkdir(`${root}fonts`, { recursive: true });
        for (const page of pages) {
          const fonts: FontFile[] = [];
          for (const { weight, cut } of subsetters) {
            const characters = page.characters.get(weight) ?? '';
            if (characters !== '') fonts.push(await cut(characters));
          }
          assertWithinLimit(page.file, fonts);
          await writePage(root, base, page, fonts);
        }
        logger.info(`${pages.length} pages have their own cut of the heading face`);
      },
    },
  };
}

async function readPages(root: string): Promise<readonly Page[]> {
  const styles: string[] = [];
  for await (const file of glob('_astro/*.css', { cwd: root }))
    styles.push(readFileSync(`${root}${file}`, 'utf8'));
  const shared = parseFaceRules(styles.join(''));
  const files: string[] = [];
  for await (const file of glob('**/*.html', { cwd: root })) files.push(file);
  return Promise.all(files.toSorted().map((file) => readPage(root, file, shared)));
}

async function readPage(root: string, file: string, shared: readonly FaceRule[]): Promise<Page> {
  const html = await readFile(`${root}${file}`, 'utf8');
  const inlined = [...html.matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(([, css]) => css).join('');
  const glyphs = glyphsOf(parse(html), [...shared, ...parseFaceRules(inlined)]);
  const characters = new Map(
    [...glyphs].map(([weight, set]) => [weight, [...set].toSorted().join('').replaceAll(/\s/g, '')]),
  );
  return { file, html, characters };
}

function allOf(pages: readonly Page[], weight: Weight): string {
  return [...new Set(pages.flatMap(({ characters }) => [...(characters.get(weight) ?? '')]))]
    .toSorted()
    .join('');
}

function assertWithinLimit(file: string, fonts: readonly FontFile[]): void {
  const total = fonts.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  if (total > FONTS_PER_PAGE_LIMIT) {
    throw new Error(
      `${file} 的标题字体有 ${total} 字节，每页最多 ${FONTS_PER_PAGE_LIMIT}：用衬线体的文字太多了`,
    );
  }
}

async function writePage(
  root: string,
  base: string,
  { file, html }: Page,
  fonts: readonly FontFile[],
): Promise<void> {
  if (fonts.length === 0) return;
  const css = fonts
    .map(
      ({ name, weight }) =>
        `@font-face{font-family:"Jiangshan Serif";font-weight:${weight};font-display:swap;src:url("${name}") format("woff2")}`,
    )
    .join('');
  const sheet = `serif-${shortHash(css)}.css`;
  const preloads = fonts.map(
    ({ name }) => `<link rel="preload" href="${base}/fonts/${name}" as="font" type="font/woff2" crossorigin>`,
  );
  await Promise.all([
    ...fonts.map(({ name, bytes }) => writeFile(`${root}fonts/${name}`, bytes)),
    writeFile(`${root}fonts/${sheet}`, css),
    writeFile(
      `${root}${file}`,
      html
        .replace('</head>', `${preloads.join('')}</head>`)
        // At the end: it must not hold up the first paint, which the face may swap into.
        .replace(/<\/body>(?![^]*<\/body>)/, `<link rel="stylesheet" href="${base}/fonts/${sheet}"></body>`),
    ),
  ]);
}
