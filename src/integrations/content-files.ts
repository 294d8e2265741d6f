import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getAttachmentType } from '../domain/attachment.ts';
import { parseContentPath } from '../domain/content-path.ts';
import type { Files } from '../domain/content-tree.ts';
import { isWithin, withoutFiles } from '../domain/drafts.ts';
import { CONTENT_ROOT } from '../lib/content-root.ts';
import { decodeText } from '../lib/decode.ts';
import { findHidden } from './hidden-drafts.ts';
import { readContentFiles } from './read-content.ts';

/** The text of `content/` and the seeds by path, and the sizes of attachments. */
const FILES = 'virtual:content-files';
/** What pages must not know of: places as `Editions.drafts` has them. */
const HIDDEN = 'virtual:hidden-content';
/** The photographs that the content uses, by their path below `content/`. */
const PHOTOS = 'virtual:content-photos';

interface Module {
  readonly code: string;
  /** Files of the disk that it depends on. */
  readonly files: readonly string[];
}

/** Gives pages the text of `content/` and the seeds by path, for what only the whole tree knows: where the source says what. */
export function contentFiles(): AstroIntegration {
  return {
    name: 'content-files',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, addWatchFile }) => {
        if (command === 'preview') return;
        const root = resolve(fileURLToPath(config.root), CONTENT_ROOT);
        const hidden = findHidden(readContentFiles(root), command === 'dev');
        // A draft that was wrong is shown as soon as it is right: the server starts again.
        for (const file of [...readContentFiles(root).keys()].filter((path) => isWithin(path, hidden)))
          addWatchFile(join(root, file));
        updateConfig({ vite: { plugins: [contentFilesPlugin(root, hidden)] } });
      },
    },
  };
}

function contentFilesPlugin(root: string, hidden: readonly string[]) {
  const modules: Readonly<Record<string, (files: Files) => Module>> = {
    [FILES]: (files) => toFilesModule(root, files),
    [HIDDEN]: () => ({ code: `export default ${JSON.stringify(hidden)};`, files: [] }),
    [PHOTOS]: (files) => toPhotosModule(root, files),
  };
  return {
    name: FILES,
    resolveId: (id: string) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load(this: { readonly addWatchFile: (file: string) => void }, id: string) {
      const make = id.startsWith('\0') ? modules[id.slice(1)] : undefined;
      if (make === undefined) return undefined;
      const { code, files } = make(withoutFiles(readContentFiles(root), hidden));
      for (const file of files) this.addWatchFile(join(root, file));
      return code;
    },
  };
}

function toFilesModule(root: string, files: Files): Module {
  const texts = [...files].map(([path, bytes]) => [path, isAttachment(path) ? '' : toText(bytes)]);
  const sizes = [...files]
    .filter(([path]) => isAttachment(path))
    .map(([path, bytes]) => [path, bytes.length] as const);
  return {
    code: `export default ${JSON.stringify(texts)};\nexport const sizes = ${JSON.stringify(sizes)};`,
    files: [...files.keys()],
  };
}

/** A photograph that only a draft shows is imported by nothing, and so reaches no build. */
function toPhotosModule(root: string, files: Files): Module {
  const texts = [...files].filter(([path]) => /\.mdx?$/.test(path)).map(([, bytes]) => toText(bytes));
  const used = [...files.keys()]
    .filter((path) => parseContentPath(path)?.kind === 'picture')
    .map((path) => path.replace(/^content\//, ''))
    .filter((path) => texts.some((text) => text.includes(path)));
  const imports = used.map(
    (path, index) => `import p${index} from ${JSON.stringify(join(root, 'content', path))};`,
  );
  const entries = used.map((path, index) => `[${JSON.stringify(path)}, p${index}]`);
  return { code: `${imports.join('\n')}\nexport default new Map([${entries.join(', ')}]);`, files: [] };
}

function isAttachment(path: string): boolean {
  return getAttachmentType(path) !== undefined && parseContentPath(path)?.kind === 'attachment';
}

/** Text that does not decode is the content rules' to report. */
function toText(bytes: Uint8Array | string): string {
  if (typeof bytes === 'string') return bytes;
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded.text : '';
}
