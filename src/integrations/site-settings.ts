import { parseDocument } from 'yaml';
import { siteSchema, type Site, type WechatSettings } from '../domain/site.ts';
import { CONTENT_ROOT } from '../lib/content-root.ts';
import { readRegular } from '../lib/regular-file.ts';
import { parseBase, parseSiteUrl } from '../lib/site-place.ts';

const NOWHERE = 'https://annual-report.example';

/** What the build has to know of content/site.yaml before it reads the content. */
export interface SiteSettings {
  readonly url: string;
  readonly base: string;
  readonly wechat: WechatSettings | undefined;
  readonly announce: Site['announce'] | undefined;
}

/**
 * Where the site is served: `url` from content/site.yaml (SITE_URL wins), `base` from SITE_BASE, `/` unless set; and
 * the parts of it that are off unless set. A site.yaml that is missing, broken or without `url` is the content rules'
 * to report, so it must not stop them here. Throws what is wrong in the environment, which is nobody else's.
 */
export function readSiteSettings(): SiteSettings {
  const yaml = readYaml();
  const site = siteSchema.safeParse(yaml).data;
  return {
    url: parseSiteUrl(process.env.SITE_URL) ?? toUrl(yaml) ?? NOWHERE,
    base: parseBase(process.env.SITE_BASE),
    wechat: site?.sharing.wechat,
    announce: site?.announce,
  };
}

function readYaml(): unknown {
  try {
    return parseDocument(readRegular(`${CONTENT_ROOT}/content/site.yaml`)?.toString() ?? '').toJS();
  } catch {
    return undefined;
  }
}

function toUrl(yaml: unknown): string | undefined {
  const url = typeof yaml === 'object' && yaml !== null && 'url' in yaml ? yaml.url : undefined;
  return typeof url === 'string' && URL.canParse(url) ? url : undefined;
}
