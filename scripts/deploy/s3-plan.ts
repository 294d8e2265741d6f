import type { Redirect } from '../../src/share/redirects.ts';
import { getContentType } from '../tools/content-types.ts';
import { toAddress } from './files.ts';
import { getHeaders, isHashed, type HeaderRule, type Headers } from './headers.ts';

/** Days for which hashed files of earlier releases stay, for pages that readers have open. */
const GRACE_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Headers that object storage keeps with a file; the others are the business of what stands before it, and of the pages. */
const STORED = ['Cache-Control', 'Content-Disposition'];

/** One object of the storage. `modified` is its date as the storage tells it. */
export interface StoredObject {
  readonly key: string;
  readonly modified: string;
}

export interface Upload {
  /** The file below `dist/`. */
  readonly file: string;
  readonly key: string;
  readonly headers: Headers;
}

export interface Plan {
  /** In groups, each done before the next begins: what pages need, then pages, so that no page asks for what is not there yet. */
  readonly uploads: readonly (readonly Upload[])[];
  /** Keys to be deleted after all uploads. */
  readonly deletions: readonly string[];
}

/** What to do so that the storage holds the build. `now` is the storage's own time, in milliseconds. */
export function toPlan(
  site: {
    readonly base: string;
    readonly rules: readonly HeaderRule[];
    readonly redirects: readonly Redirect[];
  },
  files: readonly string[],
  stored: readonly StoredObject[],
  now: number,
): Plan {
  const prefix = site.base.slice(1);
  const uploads = files.map((file) => ({
    file,
    // Whoever looks for it looks at the root of the host.
    key: file.startsWith('.well-known/') ? file : `${prefix}${file}`,
    headers: toObjectHeaders(site, file),
  }));
  const groups = [0, 1, 2].map((group) => uploads.filter(({ file }) => toGroup(file) === group));
  const keys = new Set(uploads.map(({ key }) => key));
  const deletions = stored.filter(
    ({ key, modified }) =>
      key.startsWith(prefix) &&
      !keys.has(key) &&
      !(isHashed(`/${key.slice(prefix.length)}`) && now - Date.parse(modified) < GRACE_DAYS * DAY),
  );
  return { uploads: groups.filter((group) => group.length > 0), deletions: deletions.map(({ key }) => key) };
}

/** Hashed files, then pictures and downloads, then whatever points to them: pages, feeds, the entry of the search. */
function toGroup(file: string): 0 | 1 | 2 {
  if (isHashed(toAddress(file))) return 0;
  return /\.(?:html|xml)$|^feed\.json$|^pagefind\/|^robots\.txt$/.test(file) ? 2 : 1;
}

function toObjectHeaders(site: Parameters<typeof toPlan>[0], file: string): Headers {
  const address = toAddress(file);
  const headers = Object.entries(getHeaders(site.rules, address)).filter(([name]) => STORED.includes(name));
  const moved = site.redirects.find(({ from }) => from === address);
  const target = moved && encodeURI(`${site.base.replace(/\/$/, '')}${moved.to}`);
  return {
    'Content-Type': getContentType(file),
    ...Object.fromEntries(headers),
    ...(target === undefined ? {} : { 'x-amz-website-redirect-location': target }),
  };
}
