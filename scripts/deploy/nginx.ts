import { CONTENT_TYPES, UNKNOWN_TYPE } from '../tools/content-types.ts';
import { listNames } from './headers.ts';
import { toHostName, withBase, type ServerSite } from './host.ts';
import { PREVIEW_HEADERS, PREVIEWS, toPreviewPath } from './preview-place.ts';
import { toExpression } from './pattern.ts';

/**
 * The configuration of nginx, for its `conf.d` folder. Compressed files are made ahead, so that nothing is compressed while a
 * reader waits; `brotli` is false where nginx lacks the module (Debian: libnginx-mod-http-brotli-static).
 */
export function toNginxConfig(site: ServerSite, brotli = true): string {
  return [
    '# 由 npm run deploy 生成；不要手改，下次部署会重新生成。',
    ...listNames(site.rules).map((name) => toHeaderMap(site, name)),
    toRedirectMap(site),
    toPlainServer(site),
    toServer(site, brotli),
    '',
  ].join('\n');
}

/** The value of one header by address; the rule that comes last holds, and nginx takes the first that fits. */
function toHeaderMap({ rules, base }: ServerSite, name: string): string {
  const lines = rules
    .flatMap(({ at, headers }) => {
      const value = headers[name];
      return value === undefined ? [] : [`  ${quotePattern(`~${toExpression(at, base)}`)} ${quote(value)};`];
    })
    .reverse();
  return block(`map $uri ${toVariable(name)}`, ["  default '';", ...lines]);
}

function toRedirectMap({ redirects, base }: ServerSite): string {
  const lines = redirects.flatMap(({ from, to }) => {
    const target = quote(encodeURI(withBase(to, base)));
    const path = withBase(from, base);
    return [...new Set([path, path.replace(/\/$/, '')])].map((address) => `  ${quote(address)} ${target};`);
  });
  return block('map $uri $site_moved', ["  default '';", ...lines]);
}

/** Sends everybody to TLS, but for the proof that a certificate authority asks for. */
function toPlainServer(site: ServerSite): string {
  const { http, https } = site;
  const host = toHostName(site);
  const port = https.replace(/^.*:/, '');
  const authority = port === '443' ? host : `${host}:${port}`;
  return block('server', [
    `  listen ${http};`,
    `  server_name ${host};`,
    '  server_tokens off;',
    '  location ^~ /.well-known/acme-challenge/ { root /var/www/html; }',
    `  location / { return 301 https://${authority}$request_uri; }`,
  ]);
}

function toServer(site: ServerSite, brotli: boolean): string {
  const { https, certificate, key, folder, base } = site;
  const missing = withBase('/404.html', base);
  return block('server', [
    `  listen ${https} ssl http2;`,
    `  server_name ${toHostName(site)};`,
    `  ssl_certificate ${quote(certificate)};`,
    `  ssl_certificate_key ${quote(key)};`,
    '  ssl_protocols TLSv1.2 TLSv1.3;',
    '  ssl_session_cache shared:site:2m;',
    '  server_tokens off;',
    '',
    `  root ${quote(`${folder}/current`)};`,
    '  index index.html;',
    '  autoindex off;',
    '  # Addresses stay relative, behind whatever name or port the reader came through.',
    '  absolute_redirect off;',
    '  gzip off;',
    '  gzip_static on;',
    '  gzip_vary on;',
    ...(brotli ? ['  brotli_static on;'] : []),
    `  default_type ${UNKNOWN_TYPE};`,
    ...toTypes(),
    '',
    ...listNames(site.rules).map((name) => `  add_header ${name} ${toVariable(name)} always;`),
    '',
    `  error_page 403 404 414 =404 ${quote(missing)};`,
    '  if ($site_moved) { return 301 $site_moved$is_args$args; }',
    ...toPreviews(site),
    '  # Hidden files are nobody’s business, and compressed ones are served in the place of the plain ones only.',
    '  location ~ /\\.(?!well-known/) { return 404; }',
    '  location ~ \\.(?:br|gz)$ { return 404; }',
  ]);
}

/** The previews beside the release: not indexed, not kept, without scripts. */
function toPreviews(site: ServerSite): readonly string[] {
  return [
    `  location ^~ ${quote(toPreviewPath(site))} {`,
    `    alias ${quote(`${site.folder}/${PREVIEWS}/`)};`,
    ...Object.entries(PREVIEW_HEADERS).map(
      ([name, value]) => `    add_header ${name} ${quote(value)} always;`,
    ),
    '  }',
  ];
}

function toTypes(): readonly string[] {
  const lines = Object.entries(CONTENT_TYPES).map(
    ([ending, type]) => `    ${quote(type)} ${ending.slice(1)};`,
  );
  return ['  types {', ...lines, '  }'];
}

function toVariable(name: string): string {
  return `$site_${name.toLowerCase().replaceAll('-', '_')}`;
}

/** A string of nginx. Throws what it would read as a variable, or what would end the line. */
function quote(text: string): string {
  if (/[$\p{Cc}]/u.test(text)) throw new Error(`nginx 的配置里不能写 ${JSON.stringify(text)}`);
  return quotePattern(text);
}

/** A regular expression, in which `$` is the end; there are no other escapes. */
function quotePattern(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function block(head: string, lines: readonly string[]): string {
  return [`${head} {`, ...lines, '}'].join('\n');
}
