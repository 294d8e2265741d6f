import type { ViteDevServer } from 'vite';
import { TELLS_ITS_AGE } from './old-pages.ts';

/** What a page of the dev server says in place of what it could not show: a title, and lines of plain text. */
export interface FaultText {
  readonly title: string;
  readonly hint: string;
  readonly lines: string;
  /** Whether the page asks again by itself in a moment. */
  readonly isPassing?: boolean;
}

/** Answers every page that breaks with one in Chinese, in place of the framework's; `tell` is given the error. The page comes back by itself: it listens as every page does. */
export function replaceFaultPages(server: ViteDevServer, tell: (error: unknown) => FaultText): void {
  let last: unknown;
  const fixStacktrace = server.ssrFixStacktrace.bind(server);
  // The one place through which every error of a page goes before it is answered.
  server.ssrFixStacktrace = (error) => {
    last = error;
    fixStacktrace(error);
  };
  server.middlewares.use((_request, response, next) => {
    const writeHead = response.writeHead.bind(response);
    const end = response.end.bind(response);
    response.writeHead = (status: number, ...others: never[]) => {
      if (status !== 500) return writeHead(status, ...others);
      response.write = () => true;
      response.end = () => {
        writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
        return end(toHtml(tell(last), server.config.base));
      };
      return response;
    };
    next();
  });
}

/** Text as HTML, each line on one of its own. */
export function toHtmlLines(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

function toHtml({ title, hint, lines, isPassing = false }: FaultText, base: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">${isPassing ? '<meta http-equiv="refresh" content="1">' : ''}
<title>${title}</title>
<script type="module">
import { createHotContext } from "${base}@vite/client";
import.meta.hot = createHotContext("/fault");
${TELLS_ITS_AGE}
</script>
<style>body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.8; overflow-wrap: anywhere }</style>
</head>
<body>
<h1>${title}</h1>
<p>${hint}</p>
<p>${toHtmlLines(lines)}</p>
</body>
</html>
`;
}
