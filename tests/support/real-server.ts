import { spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { request as requestPlain, type IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import type { HostSite, ServerSite } from '../../scripts/deploy/host.ts';
import { toCaddyfile } from '../../scripts/deploy/caddy.ts';
import { toNginxConfig } from '../../scripts/deploy/nginx.ts';
import { BROTLI_MODULE } from '../../scripts/tools/server-tools.ts';
import { startProgram } from './child.ts';
import { getFreePort } from './ports.ts';

const HOST = 'localhost';

export interface RealServer extends AsyncDisposable {
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly certificate: string;
  readonly ask: (path: string, options?: AskOptions) => Promise<Reply>;
}

interface AskOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Over plain HTTP, to the port that only points to TLS. */
  readonly plain?: boolean;
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Starts nginx with the configuration that a deploy would write, on loopback, over TLS with a certificate made here. */
export async function startNginx(site: HostSite, folder: string): Promise<RealServer> {
  const server = await toLocalServer(site, folder);
  writeFileSync(join(folder, 'site.conf'), toNginxConfig(server));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    [
      `load_module ${BROTLI_MODULE};`,
      'daemon off;',
      'worker_processes 2;',
      `pid "${join(folder, 'nginx.pid')}";`,
      // As root nginx changes to a user that may not read a folder of root's.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'events { worker_connections 512; }',
      'http {',
      '  access_log off;',
      ...temporary.map((name) => `  ${name}_temp_path "${join(folder, `temp-${name}`)}";`),
      `  include "${join(folder, 'site.conf')}";`,
      '}',
      '',
    ].join('\n'),
  );
  return start('nginx', ['-e', join(folder, 'error.log'), '-c', config], server);
}

/** The same with Caddy and its Caddyfile. */
export async function startCaddy(site: HostSite, folder: string): Promise<RealServer> {
  const server = await toLocalServer(site, folder);
  const file = join(folder, 'Caddyfile');
  const options = [
    '{',
    '  admin off',
    '  auto_https disable_redirects',
    `  http_port ${server.http.replace(/^.*:/, '')}`,
    '}',
  ];
  writeFileSync(file, `${options.join('\n')}\n${toCaddyfile(server, true)}`);
  return start('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], server, {
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  });
}

async function toLocalServer(site: HostSite, folder: string): Promise<ServerSite> {
  mkdirSync(folder, { recursive: true });
  const certificate = join(folder, 'certificate.pem');
  const key = join(folder, 'key.pem');
  if (!existsSync(certificate)) createCertificate(certificate, key);
  return {
    ...site,
    host: HOST,
    folder,
    http: `127.0.0.1:${await getFreePort()}`,
    https: `127.0.0.1:${await getFreePort()}`,
    certificate,
    key,
  };
}

function createCertificate(certificate: string, key: string): void {
  const { status, stderr } = spawnSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'],
      ...['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`],
      ...['-keyout', key, '-out', certificate],
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
}

async function start(
  command: string,
  args: readonly string[],
  site: ServerSite,
  env: NodeJS.ProcessEnv = {},
): Promise<RealServer> {
  const child = startProgram(command, args, {
    // Servers lie in sbin, which is not on everybody's path.
    env: { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin`, ...env },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)));
  child.on('error', (error) => said.push(error.message));
  const httpPort = Number(site.http.replace(/^.*:/, ''));
  const httpsPort = Number(site.https.replace(/^.*:/, ''));
  const ask: RealServer['ask'] = (path, options = {}) => send(path, options, httpPort, httpsPort);
  await waitUntilUp(ask, child, said);
  return {
    httpPort,
    httpsPort,
    certificate: site.certificate,
    ask,
    [Symbol.asyncDispose]: () => stop(child),
  };
}

async function waitUntilUp(
  ask: RealServer['ask'],
  child: ChildProcess,
  said: readonly string[],
): Promise<void> {
  while (child.exitCode === null) {
    const isUp = await ask('/').then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server did not start: ${said.join('')}`);
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** Asks for a path as it is written: nothing is resolved, escaped or followed. */
function send(path: string, options: AskOptions, httpPort: number, httpsPort: number): Promise<Reply> {
  const { method = 'GET', headers = {}, plain = false } = options;
  const all = { host: '127.0.0.1', path, method, headers: { Host: HOST, ...headers }, agent: false } as const;
  return new Promise((resolve, reject) => {
    const message = plain
      ? requestPlain({ ...all, port: httpPort })
      : request({ ...all, port: httpsPort, servername: HOST, rejectUnauthorized: false });
    message.on('error', reject);
    message.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers: received } = response;
        resolve({ status, headers: received, body: Buffer.concat(chunks) });
      });
    });
    message.end();
  });
}
