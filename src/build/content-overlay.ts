import { join } from 'node:path';
import type { ErrorPayload, ViteDevServer, WebSocketClient } from 'vite';
import { formatIssue, type Issue } from '../content/issue.ts';
import { PROCESS_CACHE } from '../content/disk/parse-cache.ts';
import { getContentReport, getToday } from './content-report.ts';
import { onContentChange } from './watch-content.ts';

const MOST_SHOWN = 20;

/** What Astro's overlay reads besides what Vite's does. */
type OverlayError = ErrorPayload['err'] & Readonly<Record<'name' | 'title' | 'hint', string>>;

interface Printer {
  readonly info: (message: string) => void;
  readonly error: (message: string) => void;
}

/** Shows what is wrong with the content over every page of the dev server, and looks again when a file is saved. Mended content loads the pages anew, which takes it away. */
export function showContentErrors(server: ViteDevServer, root: string, printer: Printer): void {
  let payload = toPayload(root, errorsOf(root));
  server.ws.on('vite:client:connect', (_data, client: WebSocketClient) => {
    if (payload) client.send(payload);
  });
  onContentChange(server, root, () => {
    const errors = errorsOf(root);
    const wasWrong = payload !== undefined;
    payload = toPayload(root, errors);
    if (payload) {
      printer.error(`\n${describe(errors)}`);
      server.ws.send(payload);
    } else if (wasWrong) printer.info('内容都改好了');
  });
}

/** The messages and their count, as a build or the dev server prints them. */
export function describe(errors: readonly Issue[]): string {
  return [
    ...errors.map(formatIssue),
    `内容有 ${errors.length} 处错误，改好再构建；npm run check 只检查内容`,
  ].join('\n');
}

function errorsOf(root: string): readonly Issue[] {
  const { issues } = getContentReport(root, { today: getToday(), cache: PROCESS_CACHE });
  return issues.filter(({ severity }) => severity === 'error');
}

function toPayload(root: string, errors: readonly Issue[]): ErrorPayload | undefined {
  const [first] = errors;
  if (!first) return undefined;
  const file = join(root, first.file);
  const err: OverlayError = {
    name: '内容检查',
    title: `内容有 ${errors.length} 处错误`,
    message: errors.slice(0, MOST_SHOWN).map(toHtml).join('<br><br>'),
    hint: '改好存盘，这一页会自己消失。',
    stack: describe(errors),
    id: file,
    plugin: 'content-rules',
    loc: { file, line: first.line, column: first.column },
  };
  return { type: 'error', err };
}

/** Astro's overlay sets the message as HTML. */
function toHtml(issue: Issue): string {
  return formatIssue(issue).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
