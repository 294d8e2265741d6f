import { join, resolve } from 'node:path';
import type { Rolldown } from 'vite';
import { CACHE_ROOT, keepFile, readKept } from '../../src/lib/kept-file.ts';
import { hashSources } from '../../src/lib/hash-sources.ts';
import { ROOT } from '../tools/paths.ts';

/** A file of the desk's page, by its name: `desk.js`, `desk.css`, and what they load later. */
export type Bundle = ReadonlyMap<string, string>;

const ENTRY = 'scripts/edit/client/main.tsx';

/** The scripts and styles of the desk's page, made once and kept until a source changes. */
export async function getBundle(): Promise<Bundle> {
  const key = hashSources([ENTRY, 'scripts/edit/bundle.ts'], ['package-lock.json', 'tsconfig.json']);
  const file = resolve(ROOT, CACHE_ROOT, 'desk', key);
  const kept = readKept(file);
  if (kept) return new Map(JSON.parse(kept.toString()) as readonly [string, string][]);
  const bundle = await makeBundle();
  keepFile(file, JSON.stringify([...bundle]));
  return bundle;
}

async function makeBundle(): Promise<Bundle> {
  const { NODE_ENV } = process.env;
  const { build } = await import('vite');
  const made = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: ['chrome87', 'safari14'],
      modulePreload: { polyfill: false },
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(ROOT, ENTRY),
        output: {
          entryFileNames: 'desk.js',
          chunkFileNames: 'desk-[name]-[hash].js',
          assetFileNames: 'desk[extname]',
        },
      },
    },
  });
  // Vite sets it for good, and the dev server of the real pages would inherit it.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  const outputs = (Array.isArray(made) ? made : [made]) as readonly Rolldown.RolldownOutput[];
  return new Map(
    outputs
      .flatMap(({ output }) => output)
      .map((file) => [file.fileName, file.type === 'chunk' ? file.code : toText(file.source)]),
  );
}

function toText(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
