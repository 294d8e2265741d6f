import { parseArgs } from 'node:util';

/** What the dev server listens on; a host of `true` is every address of this machine. */
export interface DevOptions {
  readonly host?: string | boolean;
  readonly port?: number;
  readonly open?: boolean;
}

/** Reads the arguments of `npm run dev`; says in Chinese what is wrong with them. */
export function readDevOptions(args: readonly string[]): DevOptions | string {
  // `--host` without an address stands for all of them, which parseArgs does not know.
  const all = args.map((arg, index) =>
    arg === '--host' && /^(-.*)?$/.test(args[index + 1] ?? '') ? '--host=' : arg,
  );
  const { values, tokens } = parseArgs({
    args: all,
    options: { host: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean' } },
    strict: false,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind !== 'option' || !KNOWN.includes(token.name));
  if (unknown !== undefined)
    return `不认识“${args[unknown.index] ?? ''}” → 可以写 --host、--port、--open。例如：npm run dev -- --port 8080`;
  const { host, port, open } = values;
  if (port !== undefined && !(typeof port === 'string' && /^\d{1,5}$/.test(port) && Number(port) < 65536))
    return `--port 写的是“${String(port)}” → 要写 0 到 65535 的整数。例如：npm run dev -- --port 8080`;
  return {
    ...(host !== undefined && { host: host === '' || host }),
    ...(port !== undefined && { port: Number(port) }),
    ...(open === true && { open }),
  };
}

const KNOWN: readonly string[] = ['host', 'port', 'open'];
