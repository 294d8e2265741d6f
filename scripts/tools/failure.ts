import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { ROOT } from './paths.ts';

/** A command that staff run: its name in Chinese, before its messages, and in `.build/logs/<log>.log`. */
export interface Command {
  readonly title: string;
  readonly log: string;
}

/** What the system says when something outside the program is wrong. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了：腾出地方再来一次',
  EACCES: '没有权限读写',
  EPERM: '没有权限读写',
  EROFS: '这个磁盘只能读，不能写',
  ENOENT: '找不到这个文件或文件夹',
  EMFILE: '打开的文件太多：关掉别的程序再来一次',
  EADDRINUSE: '这个端口已经有程序在用：关掉它，或者换一个 PORT',
  ENOTFOUND: '找不到那个网站：看看网络和网址',
  ECONNREFUSED: '那台服务器没有应答：看看网络和网址',
  ETIMEDOUT: '那台服务器没有应答：看看网络和网址',
  ENOMEM: '内存不够：关掉别的程序再来一次',
};

const HAN = /\p{Script=Han}/u;
/** A line of a stack trace, or what Astro and Vite print of where they were. */
const TRACE = /^\s*(?:at |\[|Caused by|Stack trace|Location:|Hint:)/;
const CONTENT_FILE = /(?:content|seeds)\/[^\s'"<>|:*?()]+\.\w+(?::\d+(?::\d+)?)?/;

/** Lets every error that nothing else catches end the command with a sentence in Chinese. Call it first. */
export function guardCommand(command: Command): void {
  process.on('uncaughtException', (error) => {
    console.error(describeFailure(command, error));
    process.exit(1);
  });
}

/**
 * What staff are told of an error, in Chinese: what they wrote wrongly in its own words; of all else the reason as far as
 * it is known, and the log that holds the whole. `done` is the last step that the command had finished.
 */
export function describeFailure(command: Command, error: unknown, done?: string): string {
  if (error instanceof Error && error.name === 'ContentError') return error.message;
  const log = writeLog(command, error);
  const what = `[${command.title}] ✗ 中断了${done === undefined ? '' : `，在“${done}”做完以后`}`;
  const reason = [reasonOf(error), placeOf(error)].filter((part) => part !== undefined).join('，');
  return `${what}：${reason}\n[${command.title}] 详细的经过记在 ${log}，请把它交给维护网站的人`;
}

function reasonOf(error: unknown): string {
  const { message, code, path } = toFields(error);
  const system = code === undefined ? undefined : SYSTEM[code];
  if (system !== undefined) return path === undefined ? system : `${system}（${path.replace(ROOT, '')}）`;
  const lines = (message ?? '').split('\n').filter((line) => HAN.test(line) && !TRACE.test(line));
  return lines.length > 0 ? lines.join('\n').trim() : '程序出了没有料到的错误';
}

/** The file of content that the error names, if it names one. */
function placeOf(error: unknown): string | undefined {
  const { message = '', stack = '', file = '' } = toFields(error);
  const said = reasonOf(error);
  const found = [file, message, stack].map((text) => CONTENT_FILE.exec(text)?.[0]).find(Boolean);
  return found === undefined || said.includes(found) ? undefined : `当时读着 ${found}`;
}

function toFields(error: unknown) {
  if (!(error instanceof Error)) return { message: typeof error === 'string' ? error : undefined };
  const { message, stack, code, path, loc, id } = error as NodeJS.ErrnoException & {
    readonly loc?: { readonly file?: string };
    readonly id?: string;
  };
  return { message, stack, code, path, file: loc?.file ?? id };
}

/** Writes the whole of an error; returns the log's path from the project's root. */
function writeLog({ log }: Command, error: unknown): string {
  const file = join('.build/logs', `${log}.log`);
  try {
    mkdirSync(dirname(join(ROOT, file)), { recursive: true });
    writeFileSync(join(ROOT, file), `${inspect(error, { depth: 8 })}\n`);
    return file;
  } catch {
    // A full or locked disk must not hide the error itself.
    return `下面：\n${inspect(error)}\n`;
  }
}
