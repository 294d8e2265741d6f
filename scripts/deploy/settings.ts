import type { ContentTree } from '../../src/content/content-tree.ts';
import { readContentTree } from '../../src/content/disk/read-content.ts';
import { readSiteSettings } from '../../src/content/disk/site-settings.ts';
import { toRedirects } from '../../src/content/redirects.ts';
import type { HostSite } from './host.ts';
import { parsePlace, type Place } from './place.ts';
import { readHeaderRules } from './site-headers.ts';

/** A bucket of S3 or of a storage that speaks the same. */
export interface Bucket {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** All that a deploy is told, by content/site.yaml and by the environment, which wins. */
export interface Settings {
  /** The site's address without its base, e.g. `https://www.example.cn`. */
  readonly url: string;
  readonly site: HostSite;
  readonly rsync: { readonly place: Place | undefined; readonly keep: number };
  /** Undefined where something is missing; `missing` says what. */
  readonly s3: Bucket | undefined;
  readonly missing: { readonly rsync: readonly string[]; readonly s3: readonly string[] };
  /** The day on which security.txt expires, e.g. `2027-06-30`. */
  readonly securityExpires: string | undefined;
}

const DEFAULT_KEEP = 5;

/** Reads the settings of the project at `root`. A broken site.yaml is the content check's to report. */
export function readSettings(root: string, env: NodeJS.ProcessEnv): Settings {
  const { url, base } = readSiteSettings();
  const tree = readContentTree(root);
  const data = tree.site?.data;
  const { rsync, s3 } = data?.deploy ?? {};
  const to = env.DEPLOY_RSYNC_TO ?? rsync?.to;
  const bucket = {
    endpoint: env.DEPLOY_S3_ENDPOINT ?? s3?.endpoint,
    region: env.DEPLOY_S3_REGION ?? s3?.region,
    bucket: env.DEPLOY_S3_BUCKET ?? s3?.bucket,
    accessKeyId: env.S3_ACCESS_KEY_ID,
    secretAccessKey: env.S3_SECRET_ACCESS_KEY,
  };
  const articles = tree.articles.flatMap((article) =>
    article.data ? [{ slug: article.slug, aliases: article.data.aliases ?? [] }] : [],
  );
  return {
    url: new URL(url).origin,
    site: {
      host: new URL(url).hostname,
      base,
      rules: readHeaderRules(root),
      redirects: toRedirects(articles, listRemoved(tree)),
    },
    rsync: { place: to === undefined ? undefined : parsePlace(to), keep: rsync?.keep ?? DEFAULT_KEEP },
    s3: isComplete(bucket) ? bucket : undefined,
    missing: {
      rsync: to === undefined ? ['content/site.yaml 的 deploy.rsync.to，或环境变量 DEPLOY_RSYNC_TO'] : [],
      s3: Object.entries(bucket).flatMap(([name, value]) =>
        value === undefined || value === '' ? [S3_SOURCES[name as keyof Bucket]] : [],
      ),
    },
    securityExpires: data?.security?.expires,
  };
}

/** The indicators that are no more, with the years whose values were published. */
function listRemoved({ tombstones, ledger }: ContentTree): Parameters<typeof toRedirects>[1] {
  const published = ledger?.data?.published ?? [];
  return (tombstones?.data?.removed ?? []).map(({ id, replacedBy }) => {
    const years = published.filter(({ indicator }) => indicator === id).map(({ year }) => year);
    return { id, replacedBy, years: [...new Set(years)] };
  });
}

const S3_SOURCES = {
  endpoint: 'content/site.yaml 的 deploy.s3.endpoint，或环境变量 DEPLOY_S3_ENDPOINT',
  region: 'content/site.yaml 的 deploy.s3.region，或环境变量 DEPLOY_S3_REGION',
  bucket: 'content/site.yaml 的 deploy.s3.bucket，或环境变量 DEPLOY_S3_BUCKET',
  accessKeyId: '环境变量 S3_ACCESS_KEY_ID',
  secretAccessKey: '环境变量 S3_SECRET_ACCESS_KEY（只写在环境变量里）',
} as const satisfies Readonly<Record<keyof Bucket, string>>;

function isComplete(bucket: Readonly<Record<keyof Bucket, string | undefined>>): bucket is Bucket {
  return Object.values(bucket).every((value) => value !== undefined && value !== '');
}
