import type { Redirect } from '../../src/content/redirects.ts';
import { getContentType } from '../tools/content-types.ts';
import { toAddress, toServedPath } from './files.ts';
import { getHeaders, isHashed, type HeaderRule, type Headers } from './headers.ts';
import type { BucketRecord, FoundRecord } from './s3-record.ts';

/** Days for which hashed files of earlier releases stay, for pages that readers have open. */
const GRACE_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Headers that object storage keeps with a file; the others are the business of what stands before it, and of the pages. */
const STORED = ['Cache-Control', 'Content-Disposition'];

export interface Upload {
  /** The file below `dist/`. */
  readonly file: string;
  readonly key: string;
  readonly headers: Headers;
}

export interface Plan {
  /** In groups, each done before the next begins: what pages need, then pages, so that no page asks for what is not there yet. */
  readonly uploads: readonly (readonly Upload[])[];
  /** Keys to be deleted after all uploads: only what a record of our own has named. */
  readonly deletions: readonly string[];
  /** The record while files go up, and when all is done. */
  readonly before: Omit<BucketRecord, 'run'>;
  readonly after: Omit<BucketRecord, 'run'>;
}

/** What a plan is made for. */
export interface PlannedSite {
  readonly base: string;
  readonly rules: readonly HeaderRule[];
  readonly redirects: readonly Redirect[];
}

/** What to do so that the storage holds the build, after what earlier deploys have put there. */
export function toPlan(site: PlannedSite, files: readonly string[], { record, today }: FoundRecord): Plan {
  const uploads = files.map((file) => ({
    file,
    key: toServedPath(file, site.base),
    headers: toObjectHeaders(site, file),
  }));
  const groups = [0, 1, 2].map((group) => uploads.filter(({ file }) => toGroup(file) === group));
  const keys = new Set(uploads.map(({ key }) => key));
  const known = [...new Set([...(record?.keys ?? []), ...Object.keys(record?.retired ?? {})])];
  const old = known.filter((key) => !keys.has(key));
  const retired = Object.fromEntries(
    old
      .filter((key) => isHashed(`/${key.slice(site.base.length - 1)}`))
      .map((key) => [key, record?.retired[key] ?? today] as const)
      .filter(([, since]) => Date.parse(today) - Date.parse(since) < GRACE_DAYS * DAY),
  );
  return {
    uploads: groups.filter((group) => group.length > 0),
    deletions: old.filter((key) => !Object.hasOwn(retired, key)),
    before: { keys: [...new Set([...(record?.keys ?? []), ...keys])], retired: record?.retired ?? {} },
    after: { keys: [...keys], retired },
  };
}

/** Hashed files, then pictures and downloads, then whatever points to them: pages, feeds, the entry of the search. */
function toGroup(file: string): 0 | 1 | 2 {
  if (isHashed(toAddress(file))) return 0;
  return /\.(?:html|xml)$|^feed\.json$|^pagefind\/|^robots\.txt$/.test(file) ? 2 : 1;
}

function toObjectHeaders(site: PlannedSite, file: string): Headers {
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
