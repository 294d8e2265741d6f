import { join } from 'node:path';
import type { ErrorPayload, HotPayload, ViteDevServer, WebSocketClient } from 'vite';
import { formatIssue, type Issue } from '../content/issue.ts';
import { PROCESS_CACHE } from '../content/disk/parse-cache.ts';
import { getContentReport, getToday } from './content-report.ts';
import { replaceFaultPages, toHtmlLines, type FaultText } from './fault-page.ts';
import { onContentChange } from './watch-content.ts';

const MOST_SHOWN = 20;

/** So long after a change what breaks may still break by the content before it. */
const RENEWAL_MS = 10_000;
const RENEWAL: FaultText = {
  title: '正在重新读取内容',
  hint: '读完这一页会自己回来。',
  lines: '',
  isPassing: true,
};

/** What Astro's overlay reads besides what Vite's does. */
type OverlayError = ErrorPayload['err'] & Readonly<Record<'name' | 'title' | 'hint', string>>;

/** An error as the overlay shows it; the mark keeps Astro from writing it anew. */
interface OverlayPayload extends ErrorPayload {
  readonly __isEnhancedAstroErrorPayload: true;
}

interface ContentFault {
  readonly errors: readonly Issue[];
}

interface ProgramFault {
  readonly error: unknown;
}

interface Printer {
  readonly info: (message: string) => void;
  readonly error: (message: string) => void;
}

/**
 * Shows what is wrong with the content over every page of the dev server, and in place of each page that breaks by it; of
 * all else that breaks, whom to tell. Looks again when a file is saved. Mended content loads the pages anew, which takes it away.
 */
export function showContentErrors(server: ViteDevServer, root: string, printer: Printer): void {
  let errors = errorsOf(root);
  let changed = 0;
  /** What a page breaks by: faults of the content as they are now; undefined while pages are being made of what was just mended. */
  const findFault = (error: unknown): ContentFault | ProgramFault | undefined => {
    const wasWrong = errors.length > 0;
    errors = errorsOf(root);
    if (errors.length > 0) return { errors };
    // What was mended this moment has not come to rest yet.
    if (wasWrong) changed = Date.now();
    return Date.now() - changed < RENEWAL_MS ? undefined : { error };
  };
  sendOnly(server, (error) => {
    const fault = findFault(error);
    return fault && toPayload(root, fault);
  });
  replaceFaultPages(server, (error) => {
    const fault = findFault(error);
    if (fault === undefined) return RENEWAL;
    const text = toText(fault);
    if ('error' in fault) printer.error(`${text.title}。${text.hint}\n${text.lines}`);
    return text;
  });
  server.ws.on('vite:client:connect', (_data, client: WebSocketClient) => {
    if (errors.length > 0) client.send(toPayload(root, { errors }));
  });
  onContentChange(server, root, () => {
    const wasWrong = errors.length > 0;
    errors = errorsOf(root);
    changed = Date.now();
    if (errors.length > 0) {
      printer.error(`\n${describe(errors)}`);
      server.ws.send(toPayload(root, { errors }));
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

/** Every error that anybody sends to open pages becomes one of ours, or is not sent. */
function sendOnly(
  { environments }: ViteDevServer,
  toOwn: (error: unknown) => OverlayPayload | undefined,
): void {
  const { hot } = environments.client;
  const send: (...all: readonly unknown[]) => void = hot.send.bind(hot);
  hot.send = (payload: HotPayload | string, ...others: readonly unknown[]) => {
    const isError = typeof payload === 'object' && payload.type === 'error';
    const sent = isError ? toOwn(payload.err) : payload;
    if (sent !== undefined) send(sent, ...others);
  };
}

function toPayload(root: string, fault: ContentFault | ProgramFault): OverlayPayload {
  const { title, hint, lines } = toText(fault);
  const err =
    'error' in fault
      ? { name: '程序', title, message: hint, hint: '', stack: lines }
      : {
          name: '内容检查',
          title,
          message: toHtmlLines(lines),
          hint,
          stack: describe(fault.errors),
          ...toPlace(root, fault.errors),
        };
  return { __isEnhancedAstroErrorPayload: true, type: 'error', err };
}

function toPlace(root: string, [first]: readonly Issue[]): Pick<OverlayError, 'id' | 'loc'> {
  if (first === undefined) return {};
  const file = join(root, first.file);
  return { id: file, loc: { file, line: first.line, column: first.column } };
}

function toText(fault: ContentFault | ProgramFault): FaultText {
  if ('errors' in fault) {
    return {
      title: `内容有 ${fault.errors.length} 处错误`,
      hint: '改好存盘，这一页会自己消失。',
      lines: fault.errors.slice(0, MOST_SHOWN).map(formatIssue).join('\n\n'),
    };
  }
  const { message = String(fault.error), stack = '' } = fault.error as Partial<Error>;
  return {
    title: '程序出错了，内容检查没有发现错误',
    hint: '请把下面这段发给维护网站的人：',
    lines: stack.includes(message) ? stack : `${message}\n${stack}`,
  };
}
