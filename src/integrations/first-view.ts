import { createHash } from 'node:crypto';
import { copyFile, glob, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const SHEET = /<link rel="stylesheet" href="([^"]*\/_astro\/[^"]+\.css)">/g;
const BOOT = 'reader-boot';
const SCRIPT = /(<script type="module" src="[^"]*\/_astro\/)([^"]+\.js)"/g;
/** Astro makes an entry of its own for a script's file, which does nothing but import it. */
const FACADE = /^import[`"']\.\/([\w.-]+\.js)[`"'];?\s*$/;

/**
 * Makes the first view of a page ask for little: its style sheets become one, shared by all pages of its kind, and the boot
 * script gets a name that may be kept for a year. (Both block the first paint, and so must not wait for one another.)
 */
export function firstView(): AstroIntegration {
  let base = '/';
  return {
    name: 'first-view',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const boot = await nameBoot(root);
        const facades = await takeFacades(root);
        const sheets = new Map<string, Promise<string>>();
        const joined = new Set<string>();
        for await (const file of glob('**/*.html', { cwd: root })) {
          const html = await readFile(`${root}${file}`, 'utf8');
          const addresses = [...html.matchAll(SHEET)].flatMap(([, address]) => address ?? []);
          const names = addresses.map((address) => basename(address));
          for (const name of names) joined.add(name);
          const key = names.join(' ');
          if (!sheets.has(key)) sheets.set(key, writeSheet(root, names));
          const sheet = `<link rel="stylesheet" href="${base}/_astro/${(await sheets.get(key)) ?? ''}">`;
          let isFirst = true;
          const page = html
            .replace(SHEET, () => {
              const link = isFirst ? sheet : '';
              isFirst = false;
              return link;
            })
            .replace(SCRIPT, (tag, start: string, name: string) =>
              facades.has(name) ? `${start}${facades.get(name) ?? ''}"` : tag,
            )
            .replace(`${base}/${BOOT}.js`, `${base}/_astro/${boot}`);
          await writeFile(`${root}${file}`, page);
        }
        await removeParts(root, joined);
        logger.info(`${joined.size} style sheets became ${sheets.size}, one to a page`);
      },
    },
  };
}

/** The first address stays: pages that a reader's browser or a proxy has kept ask for it. */
async function nameBoot(root: string): Promise<string> {
  const name = `${BOOT}.${shortHash(await readFile(`${root}${BOOT}.js`, 'utf8'))}.js`;
  await copyFile(`${root}${BOOT}.js`, `${root}_astro/${name}`);
  return name;
}

/** Scripts that only import another one, with what they import; their files are removed. */
async function takeFacades(root: string): Promise<ReadonlyMap<string, string>> {
  const facades = new Map<string, string>();
  for await (const file of glob('_astro/*.js', { cwd: root })) {
    const target = FACADE.exec(await readFile(`${root}${file}`, 'utf8'))?.[1];
    if (target !== undefined) facades.set(basename(file), target);
  }
  await Promise.all([...facades.keys()].map((name) => rm(`${root}_astro/${name}`)));
  return facades;
}

/** Joins the sheets in the order in which the page names them; returns the name of what it wrote. */
async function writeSheet(root: string, names: readonly string[]): Promise<string> {
  const parts = await Promise.all(names.map((name) => readFile(`${root}_astro/${name}`, 'utf8')));
  const css = parts.join('');
  const name = `page.${shortHash(css)}.css`;
  await writeFile(`${root}_astro/${name}`, css);
  return name;
}

/** Takes the parts away that no script loads later. */
async function removeParts(root: string, parts: ReadonlySet<string>): Promise<void> {
  const scripts: string[] = [];
  for await (const file of glob('_astro/*.js', { cwd: root }))
    scripts.push(await readFile(`${root}${file}`, 'utf8'));
  const code = scripts.join('');
  const unused = [...parts].filter((part) => !code.includes(part));
  await Promise.all(unused.map((part) => rm(`${root}_astro/${part}`)));
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
