import { CONTENT_TYPES, getContentType, UNKNOWN_TYPE } from '../tools/content-types.ts';
import { getHeaders, listNames } from './headers.ts';
import { toHostName, withBase, type ServerSite } from './host.ts';
import { PREVIEW_HEADERS, PREVIEWS, toPreviewPath } from './preview-place.ts';
import { toExpression } from './pattern.ts';

/** The Caddyfile. Caddy gets its certificate itself, unless the files of one are given with `tls`. */
export function toCaddyfile(site: ServerSite, tls = false): string {
  const { https, folder, base, certificate, key } = site;
  const host = toHostName(site);
  const port = https.replace(/^.*:/, '');
  const names = listNames(site.rules);
  return [
    '# 由 npm run deploy 生成；不要手改，下次部署会重新生成。',
    `${port === '443' ? host : `https://${host}:${port}`} {`,
    ...(https.includes(':') ? [`  bind ${https.replace(/:\d+$/, '')}`] : []),
    ...(tls ? [`  tls ${quote(certificate)} ${quote(key)}`] : []),
    `  root * ${quote(`${folder}/current`)}`,
    ...names.flatMap((name) => toHeader(site, name)),
    ...toTypes(),
    ...toRedirects(site),
    '  @hidden path_regexp "/\\.(?:[^w]|w[^e]|$)|\\.(?:br|gz)$"',
    '  error @hidden 404',
    '  # Names that no disk takes, for which Caddy would answer 500.',
    '  @impossible path_regexp "\\x00|[^/]{256}|[^/\\x00-\\x7f]{86}"',
    '  error @impossible 404',
    '  @other not method GET HEAD',
    '  error @other 405',
    ...toPreviews(site),
    '  file_server {',
    '    precompressed br gzip',
    '  }',
    '  handle_errors {',
    ...toErrorHeaders(site),
    `    rewrite * ${withBase('/404.html', base)}`,
    '    file_server {',
    '      precompressed br gzip',
    '    }',
    '  }',
    '}',
    '',
  ]
    .join('\n')
    .replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2));
}

/** The value of one header by address; the rule that comes last holds, and Caddy takes the first that fits. */
function toHeader({ rules, base }: ServerSite, name: string): readonly string[] {
  const variable = `{${toVariable(name)}}`;
  const lines = rules
    .flatMap(({ at, headers }) => {
      const value = headers[name];
      return value === undefined ? [] : [`    ${quote(`~${toExpression(at, base)}`)} ${quote(value)}`];
    })
    .reverse();
  return [
    `  map {path} ${variable} {`,
    ...lines,
    '    default ""',
    '  }',
    `  @${toVariable(name)} not vars ${variable} ""`,
    `  header @${toVariable(name)} ${name} ${variable}`,
  ];
}

/** What was set for the address that is missing gives way to what the error page has. */
function toErrorHeaders({ rules }: ServerSite): readonly string[] {
  const headers = getHeaders(rules, '/404.html');
  return [
    ...listNames(rules).map((name) => {
      const value = headers[name];
      return value === undefined ? `    header -${name}` : `    header ${name} ${quote(value)}`;
    }),
    `    header Content-Type ${quote(getContentType('404.html'))}`,
  ];
}

/** Caddy knows types by itself, but names no character set for most of them, and no type for what it does not know. */
function toTypes(): readonly string[] {
  const known = Object.entries(CONTENT_TYPES).map(([ending, type]) => ({
    matcher: `@type_${ending.slice(1)}`,
    paths: ending === '.html' ? '*.html */' : `*${ending}`,
    type,
  }));
  const all = known.map(({ paths }) => paths).join(' ');
  return [
    ...known.flatMap(({ matcher, paths, type }) => [
      `  ${matcher} path ${paths}`,
      `  header ${matcher} Content-Type ${quote(type)}`,
      // Caddy says so of the compressed file only, and caches would then keep the plain one for all.
      ...(type.includes('charset=') ? [`  header ${matcher} ?Vary Accept-Encoding`] : []),
    ]),
    `  @type_unknown not path ${all}`,
    `  header @type_unknown Content-Type ${UNKNOWN_TYPE}`,
  ];
}

/** Without the query: no placeholder of Caddy 2.6 gives it with its question mark. */
function toRedirects({ redirects, base }: ServerSite): readonly string[] {
  return redirects.flatMap(({ from, to }) => {
    const path = withBase(from, base);
    return [...new Set([path, path.replace(/\/$/, '')])].map(
      (address) => `  redir ${quote(address)} ${quote(encodeURI(withBase(to, base)))} 301`,
    );
  });
}

/** The previews beside the release: not indexed, not kept, without scripts. */
function toPreviews(site: ServerSite): readonly string[] {
  return [
    `  handle_path ${toPreviewPath(site)}* {`,
    `    root * ${quote(`${site.folder}/${PREVIEWS}`)}`,
    ...Object.entries(PREVIEW_HEADERS).map(([name, value]) => `    header ${name} ${quote(value)}`),
    '    file_server',
    '  }',
  ];
}

function toVariable(name: string): string {
  return `site_${name.toLowerCase().replaceAll('-', '_')}`;
}

/** A string of Caddy, where a quotation mark is the one escape. Throws what it would fill in, or what would end the string. */
function quote(text: string): string {
  if (/[{}\p{Cc}]|\\(?:"|$)/u.test(text)) throw new Error(`Caddy 的配置里不能写 ${JSON.stringify(text)}`);
  return `"${text.replaceAll('"', '\\"')}"`;
}
