import { randomBytes } from 'node:crypto';
import { getBundle } from './bundle.ts';
import { toPolicy, type DeskReply, type Routes } from './server/server.ts';

/** The first parts of the addresses that are pages of the desk. */
const PAGES = ['import', 'text', 'data', 'publish'] as const;

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** The page of the desk, the same at every address, and what it loads. */
export function toPageRoutes(): Routes {
  const asset = async ({ path }: { readonly path: string }): Promise<DeskReply> => {
    const name = path.split('/').at(-1) ?? '';
    const body = (await getBundle()).get(name);
    return body === undefined
      ? { status: 404, type: 'text/plain', body: '编辑台没有这个文件' }
      : { type: TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain', body };
  };
  return {
    'GET /': toPage,
    ...Object.fromEntries(
      PAGES.flatMap((name) => [`GET /${name}`, `GET /${name}/*`]).map((at) => [at, toPage]),
    ),
    'GET /assets/*': asset,
  };
}

function toPage(): DeskReply {
  const nonce = randomBytes(16).toString('base64');
  return {
    type: 'text/html',
    headers: { 'content-security-policy': toPolicy(nonce) },
    body: `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>编辑台</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/desk.css">
<script type="module" src="/assets/desk.js" nonce="${nonce}"></script>
</head>
<body><div id="desk"></div><noscript>编辑台要用 JavaScript，请在浏览器里打开它。</noscript></body>
</html>`,
  };
}
