import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { PageReader } from '../search/index/built-pages.ts';

const SHEET = /<link rel="stylesheet" href="([^"]*\/_astro\/[^"]+\.css)">/g;
const BOOT = 'reader-boot';
const SCRIPT = /(<script type="module" src="[^"]*\/_astro\/)([^"]+\.js)"/g;
/** Astro makes an entry of its own for a script's file, which does nothing but import it. */
const FACADE = /^import[`"']\.\/([\w.-]+\.js)[`"'];?\s*$/;

/**
 * Makes the first view of a page ask for little: its style sheets become one, shared by all pages of its kind, and the boot
 * script gets a name that may be kept for a year. (Both block the first paint, and so must not wait for one another.)
 */
export function createFirstView(root: string, base: string): PageReader {
  const kinds = new Map<string, readonly string[]>();
  const kindOf = new Map<string, string>();
  return {
    read: ({ file, html }) => {
      const names = namesOf(html);
      if (names.length === 0) return;
      kinds.set(names.join(' '), names);
      kindOf.set(file, names.join(' '));
    },
    toRewrite: () => {
      const boot = nameBoot(root);
      const facades = takeFacades(root);
      const sheets = new Map([...kinds].map(([kind, names]) => [kind, writeSheet(root, names)]));
      removeParts(root, new Set([...kinds.values()].flat()));
      return (html, file) => {
        const sheet = `<link rel="stylesheet" href="${base}/_astro/${sheets.get(kindOf.get(file) ?? '') ?? ''}">`;
        let isFirst = true;
        return html
          .replace(SHEET, () => {
            const link = isFirst ? sheet : '';
            isFirst = false;
            return link;
          })
          .replace(SCRIPT, (tag, start: string, name: string) =>
            facades.has(name) ? `${start}${facades.get(name) ?? ''}"` : tag,
          )
          .replace(`${base}/${BOOT}.js`, `${base}/_astro/${boot}`);
      };
    },
    finish: () => `${kinds.size} kinds of page have one style sheet each`,
  };
}

/** The style sheets that a page names, in their order. */
function namesOf(html: string): readonly string[] {
  return [...html.matchAll(SHEET)].map(([, address = '']) => basename(address));
}

/** The first address stays: pages that a reader's browser or a proxy has kept ask for it. */
function nameBoot(root: string): string {
  const name = `${BOOT}.${shortHash(readFileSync(`${root}${BOOT}.js`, 'utf8'))}.js`;
  copyFileSync(`${root}${BOOT}.js`, `${root}_astro/${name}`);
  return name;
}

/** Scripts that only import another one, with what they import; their files are removed. */
function takeFacades(root: string): ReadonlyMap<string, string> {
  const facades = new Map<string, string>();
  for (const file of listScripts(root)) {
    const target = FACADE.exec(readFileSync(file, 'utf8'))?.[1];
    if (target === undefined) continue;
    facades.set(basename(file), target);
    rmSync(file);
  }
  return facades;
}

/** Joins the sheets in the order in which the page names them; returns the name of what it wrote. */
function writeSheet(root: string, names: readonly string[]): string {
  const css = names.map((name) => readFileSync(`${root}_astro/${name}`, 'utf8')).join('');
  const name = `page.${shortHash(css)}.css`;
  writeFileSync(`${root}_astro/${name}`, css);
  return name;
}

/** Takes the parts away that no script loads later. */
function removeParts(root: string, parts: ReadonlySet<string>): void {
  const code = listScripts(root)
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
  for (const part of parts) if (!code.includes(part)) rmSync(`${root}_astro/${part}`);
}

function listScripts(root: string): readonly string[] {
  return readdirSync(`${root}_astro`)
    .filter((file) => file.endsWith('.js'))
    .map((file) => `${root}_astro/${file}`);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
