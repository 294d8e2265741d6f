import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const COPIED = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'content',
  'public',
  'seeds',
  'src',
  'scripts',
];

/** A copy of the project in a folder of its own, with the packages of this one. The caller removes it. */
export function copyProject(name: string): string {
  const root = mkdtempSync(join(tmpdir(), `${name}-`));
  for (const part of COPIED) cpSync(resolve(part), join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}
