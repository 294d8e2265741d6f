import { parseArgs } from 'node:util';

/** What somebody types after `npm run edit --`. */
export interface EditOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  /** Whether a browser is opened. */
  readonly opens: boolean;
}

const ALLOWED = '可以写 --port 4400（端口）、--no-open（不自己打开浏览器）';

/** Reads the options; a string says in Chinese what is wrong with them. */
export function readEditOptions(args: readonly string[]): EditOptions | string {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  });
  const { port = '0', 'no-open': isClosed = false, ...others } = values;
  const unknown = [...Object.keys(others).map((name) => `--${name}`), ...positionals];
  if (unknown.length > 0) return `没有 ${unknown.join('、')} 这个选项：${ALLOWED}`;
  if (typeof port !== 'string' || !/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return `端口要写 0 到 65535 的整数，现在是“${String(port)}”：${ALLOWED}`;
  return { port: Number(port), opens: isClosed === false };
}
