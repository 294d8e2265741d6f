import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CONTENT_ROOT } from '../lib/content-root.ts';
import { decodeText } from '../lib/decode.ts';
import { readContentFiles } from './read-content.ts';

const MODULE = 'virtual:content-files';

/** Gives pages the text of `content/` and the seeds by path, for what only the whole tree knows: where the source says what. */
export function contentFiles(): AstroIntegration {
  return {
    name: 'content-files',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = join(fileURLToPath(config.root), CONTENT_ROOT);
        updateConfig({ vite: { plugins: [contentFilesPlugin(root)] } });
      },
    },
  };
}

function contentFilesPlugin(root: string) {
  return {
    name: MODULE,
    resolveId: (id: string) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(this: { readonly addWatchFile: (file: string) => void }, id: string) {
      if (id !== `\0${MODULE}`) return undefined;
      const files = [...readContentFiles(root)].map(([path, bytes]) => {
        this.addWatchFile(join(root, path));
        return [path, toText(bytes)];
      });
      return `export default ${JSON.stringify(files)};`;
    },
  };
}

/** Text that does not decode is the content rules' to report. */
function toText(bytes: Uint8Array | string): string {
  if (typeof bytes === 'string') return bytes;
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded.text : '';
}
