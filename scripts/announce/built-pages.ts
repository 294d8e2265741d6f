import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { parseXml } from '../tools/xml.ts';

/** A page of the sitemap, with a hash of what it says. */
export interface BuiltPage {
  readonly address: string;
  readonly fingerprint: string;
}

export interface BuiltSite {
  /** The address of the front page, base included. */
  readonly home: string;
  readonly pages: readonly BuiltPage[];
}

/** The pages that a build's sitemap lists; undefined where there is no build. */
export function readBuiltSite(dist: string): BuiltSite | undefined {
  const index = join(dist, 'sitemap-index.xml');
  if (!existsSync(index)) return undefined;
  const maps = readAddresses(index);
  const home = new URL('./', maps[0]).href;
  const addresses = maps.flatMap((map) => readAddresses(join(dist, toPath(map, home))));
  return { home, pages: addresses.map((address) => readPage(address, join(dist, toPath(address, home)))) };
}

/** The path of an address below the site's front page. */
function toPath(address: string, home: string): string {
  return decodeURIComponent(address.slice(home.length));
}

function readAddresses(file: string): readonly string[] {
  const places = parseXml(readFileSync(file, 'utf8')).getElementsByTagName('loc');
  return Array.from(places, ({ textContent }) => textContent);
}

/** Dates are known only to the year, and styles change every file: what counts is the title and the words. */
function readPage(address: string, folder: string): BuiltPage {
  const document = parse(readFileSync(join(folder, 'index.html'), 'utf8'));
  const words = ['title', 'main'].map((name) => textOf(find(document, name)));
  return { address, fingerprint: createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 16) };
}

type Node = DefaultTreeAdapterTypes.Node;

function find(node: Node, name: string): Node | undefined {
  if ('tagName' in node && node.tagName === name) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function textOf(node: Node | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value.replace(/\s+/g, ' ');
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
