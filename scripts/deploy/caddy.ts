import { CONTENT_TYPES } from '../tools/content-types.ts';
import { listNames } from './headers.ts';
import { withBase, type ServerSite } from './host.ts';
import { toExpression } from './pattern.ts';

/** The Caddyfile. Caddy gets its certificate itself, unless the files of one are given with `tls`. */
export function toCaddyfile(site: ServerSite, tls = false): string {
  const { host, https, folder, base, certificate, key } = site;
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
    '  @hidden path_regexp /\\.(?:[^w]|w[^e]|$)|\\.(?:br|gz)$',
    '  error @hidden 404',
    '  @other not method GET HEAD',
    '  error @other 405',
    '  file_server {',
    '    precompressed br gzip',
    '  }',
    '  handle_errors {',
    ...names.flatMap((name) => toHeader(site, name)).map((line) => `  ${line}`),
    '    header Content-Type "text/html; charset=utf-8"',
    `    rewrite * ${withBase('/404.html', base)}`,
    '    file_server {',
    '      precompressed br gzip',
    '    }',
    '  }',
    '}',
    '',
  ].join('\n');
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

/** Caddy knows types by itself, but names no character set for most of them. */
function toTypes(): readonly string[] {
  return Object.entries(CONTENT_TYPES).flatMap(([ending, type]) => {
    const matcher = `@type_${ending.slice(1)}`;
    const path = ending === '.html' ? '*.html */' : `*${ending}`;
    return [`  ${matcher} path ${path}`, `  header ${matcher} Content-Type ${quote(type)}`];
  });
}

function toRedirects({ redirects, base }: ServerSite): readonly string[] {
  return redirects.flatMap(({ from, to }) => {
    const path = withBase(from, base);
    return [path, path.replace(/\/$/, '')].map(
      (address) => `  redir ${quote(address)} ${quote(withBase(to, base))}{?query} 301`,
    );
  });
}

function toVariable(name: string): string {
  return `site_${name.toLowerCase().replaceAll('-', '_')}`;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
