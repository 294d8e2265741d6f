import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkplace, type Workplace } from '../../scripts/edit/workplace.ts';
import type { DeskReply, Routes } from '../../scripts/edit/server/server.ts';

/** A workplace on a copy of the content and seeds in a folder. The caller removes its root. */
export function openCopy(from = '.'): Workplace {
  const root = mkdtempSync(join(tmpdir(), 'desk-copy-'));
  for (const part of ['content', 'seeds']) cpSync(join(from, part), join(root, part), { recursive: true });
  return openWorkplace(root);
}

/** What the routes answer, without a server; throws what they throw. */
export async function askRoutes<T>(
  routes: Routes,
  method: 'GET' | 'POST',
  address: string,
  body?: unknown,
): Promise<T> {
  const { pathname: path, searchParams: query } = new URL(address, 'http://desk');
  const route = routes[`${method} ${path}`];
  if (!route) throw new Error(`no route ${method} ${path}`);
  const reply: DeskReply = await route({
    path,
    query,
    headers: {},
    body: new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body)),
  });
  return reply.body as T;
}
