import { parseYamlEntry, readText, type Entry } from '../content-entry.ts';
import { siteSchema, type Site, type WechatSettings } from '../schemas/site.ts';
import { CONTENT_ROOT } from './content-root.ts';
import { readRegular } from '../../lib/regular-file.ts';
import { parseBase, parseSiteUrl } from './site-place.ts';

const FILE = 'content/site.yaml';
const NOWHERE = 'https://annual-report.example';

/** What the build has to know of content/site.yaml before it reads the content. */
export interface SiteSettings {
  readonly url: string;
  readonly base: string;
  /** Undefined where site.yaml cannot be read. */
  readonly id: string | undefined;
  readonly wechat: WechatSettings | undefined;
  readonly announce: Site['announce'] | undefined;
}

/**
 * Where the site is served: `url` from content/site.yaml (SITE_URL wins), `base` from SITE_BASE, `/` unless set; and
 * the parts of it that are off unless set. A site.yaml that is missing, broken or without `url` is the content rules'
 * to report, so it must not stop them here. Throws what is wrong in the environment, which is nobody else's.
 */
export function readSiteSettings(): SiteSettings {
  const entry = readSite();
  const site = entry?.data;
  return {
    url: parseSiteUrl(process.env.SITE_URL) ?? toUrl(entry?.raw) ?? NOWHERE,
    base: parseBase(process.env.SITE_BASE),
    id: site?.id,
    wechat: site?.sharing.wechat,
    announce: site?.announce,
  };
}

/** `content/site.yaml` as the content tree reads it; undefined where there is none. */
export function readSite(): Entry<Site> | undefined {
  const bytes = readRegular(`${CONTENT_ROOT}/${FILE}`);
  return bytes && parseYamlEntry(FILE, readText(FILE, bytes).text, siteSchema).entry;
}

function toUrl(yaml: unknown): string | undefined {
  const url = typeof yaml === 'object' && yaml !== null && 'url' in yaml ? yaml.url : undefined;
  return typeof url === 'string' && URL.canParse(url) ? url : undefined;
}
