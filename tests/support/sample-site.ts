import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { createSiteServer, type Site } from '../../scripts/tools/serve.ts';

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly base?: string;
}

export interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

const FILES: Readonly<Record<string, string>> = {
  'dist/index.html': '首页',
  'dist/404.html': '没有这一页',
  'dist/data/index.html': '数据',
  'dist/data/数据/index.html': '中文',
  'dist/data/all.csv': '0123456789',
  'dist/.well-known/security.txt': 'Contact:',
  'dist/.git/config': 'hidden',
  'secret.txt': '外面的文件',
};

/** A small site, new for each test of the file, on a server of its own. */
export class SampleSite {
  root = '';
  #folder = '';
  #server: Server | undefined;

  constructor() {
    beforeAll(() => {
      this.#folder = mkdtempSync(join(tmpdir(), 'serve-'));
    });
    beforeEach(() => {
      const place = mkdtempSync(join(this.#folder, 'site-'));
      this.root = join(place, 'dist');
      mkdirSync(join(this.root, 'data/数据'), { recursive: true });
      for (const folder of ['empty', '.well-known', '.git']) mkdirSync(join(this.root, folder));
      for (const [file, text] of Object.entries(FILES)) writeFileSync(join(place, file), text);
    });
    afterEach(() => {
      this.#server?.close();
      this.#server = undefined;
    });
    afterAll(() => {
      rmSync(this.#folder, { recursive: true });
    });
  }

  /** Serves the site unless it is served, and says on which port. */
  async listen(options: Partial<Site> = {}): Promise<number> {
    const server = (this.#server ??= createSiteServer({ root: this.root, base: '/', ...options }));
    if (!server.listening)
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
      });
    return (server.address() as AddressInfo).port;
  }

  /** Asks with the very bytes of the path; `fetch` would mend it first. */
  async get(path: string, { method = 'GET', headers = {}, base = '/' }: Question = {}): Promise<Answer> {
    const port = await this.listen({ base });
    return new Promise((resolve, reject) => {
      ask({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, text });
        });
      })
        .on('error', reject)
        .end();
    });
  }
}
