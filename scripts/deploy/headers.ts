import { formatPolicy, toPagePolicy, type Policy } from '../../src/lib/content-policy.ts';
import { isInPattern, type Pattern } from './pattern.ts';

/** Header names with their values; an empty value takes away what an earlier rule set. */
export type Headers = Readonly<Record<string, string>>;

/** Headers for some addresses. Where rules speak of the same header, the later one holds. */
export interface HeaderRule {
  readonly at: Pattern;
  readonly headers: Headers;
}

const CACHE = {
  /** Names that hold a hash of the content. */
  hashed: 'public, max-age=31536000, immutable',
  /** Pages, feeds, downloads and the entry of the search: kept, and asked for every time, so that no number is stale. */
  current: 'public, max-age=0, must-revalidate',
  /** Pictures of pages, which networks and chats fetch again and again. */
  picture: 'public, max-age=3600, must-revalidate',
} as const;

/**
 * What no page needs: every powerful feature that browsers ask permission for or tell apart. Only names that Chromium knows,
 * because each unknown one is a warning in the console. Copying and the system's own sharing stay as they are, for this site.
 */
const FEATURES_OFF = [
  ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media'],
  ...['gamepad', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi'],
  ...['payment', 'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial'],
  ...['storage-access', 'usb', 'window-management', 'xr-spatial-tracking'],
];

/** Files that other sites may show in their pages, or read from their scripts. */
const OPEN: Headers = { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' };
const OPEN_FILES: readonly Pattern[] = [
  ...['csv', 'json'].map((ending) => `/data/*.${ending}`),
  ...['csv', 'json', 'png', 'svg'].map((ending) => `/charts/*.${ending}`),
  ...['/stations.csv', '/stations.geojson', '/rss.xml', '/feed.json', '/corrections/rss.xml'],
];

/** Files that are saved, not shown: WeChat's browser and Safari show a table as a wall of text. */
const SAVED: readonly Pattern[] = [
  '/data/*.csv',
  '/charts/*.csv',
  '/stations.csv',
  '/press/*/*.csv',
  '/press/*/*.zip',
];

const HASHED: readonly Pattern[] = [
  '/_astro/**',
  '/fonts/**',
  ...['fragment', 'index', 'filter'].map((folder) => `/pagefind/${folder}/**`),
  '/pagefind/*.pf_meta',
];

const PICTURES: readonly Pattern[] = [
  '/cards/**',
  '/posters/**',
  '/charts/*.png',
  '/charts/*.svg',
  '/favicon.svg',
];

/**
 * Every header of the site, by address: the list from which the configuration of each host is made. `stations` and `all` are
 * what the stations page and all pages may do beyond any page's policy.
 */
export function toHeaderRules(stations: Policy = {}, ...all: readonly Policy[]): readonly HeaderRule[] {
  return [
    { at: '/**', headers: { ...toSecurityHeaders(toPagePolicy(...all)), 'Cache-Control': CACHE.current } },
    { at: '/stations/', headers: toStationsHeaders(toPagePolicy(stations, ...all)) },
    { at: '/charts/*/embed/', headers: toEmbedHeaders() },
    ...OPEN_FILES.map((at) => ({ at, headers: OPEN })),
    ...['/cards/**', '/posters/**'].map((at) => ({
      at,
      headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
    })),
    ...SAVED.map((at) => ({ at, headers: { 'Content-Disposition': 'attachment' } })),
    ...PICTURES.map((at) => ({ at, headers: { 'Cache-Control': CACHE.picture } })),
    ...HASHED.map((at) => ({ at, headers: { 'Cache-Control': CACHE.hashed } })),
  ];
}

/** The headers of one address below the base, e.g. `/stations/`. */
export function getHeaders(rules: readonly HeaderRule[], path: string): Headers {
  const all = rules.filter(({ at }) => isInPattern(path, at)).map(({ headers }) => headers);
  return Object.fromEntries(
    Object.entries(Object.assign({}, ...all) as Headers).filter(([, value]) => value !== ''),
  );
}

/** The names of all headers that some rule sets, in the order of the list. */
export function listNames(rules: readonly HeaderRule[]): readonly string[] {
  return [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
}

/** Whether a name never changes its content, and so may be kept for a year. */
export function isHashed(path: string): boolean {
  return HASHED.some((pattern) => isInPattern(path, pattern));
}

function toSecurityHeaders(policy: Policy): Headers {
  return {
    // Two years, for this host alone: its neighbours on the same domain are not ours to decide for.
    'Strict-Transport-Security': 'max-age=63072000',
    'Content-Security-Policy': toHeader(policy, "'none'"),
    'X-Frame-Options': 'DENY',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': toPermissions('geolocation=()'),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** The one page that asks where the reader is, and, where there is a base map, shows the pictures of another host. */
function toStationsHeaders(policy: Policy): Headers {
  return {
    'Content-Security-Policy': toHeader(policy, "'none'"),
    'Permissions-Policy': toPermissions('geolocation=(self)'),
  };
}

/** The one page that other sites may show in a frame. */
function toEmbedHeaders(): Headers {
  return { 'Content-Security-Policy': toHeader(toPagePolicy(), '*'), 'X-Frame-Options': '' };
}

function toHeader(policy: Policy, ancestors: string): string {
  return formatPolicy({ ...policy, 'frame-ancestors': [ancestors] });
}

function toPermissions(geolocation: string): string {
  return [geolocation, ...FEATURES_OFF.map((feature) => `${feature}=()`)].join(', ');
}
