import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, HookParameters } from 'astro';
import { getAttachmentType } from '../domain/attachment.ts';
import { parseContentPath } from '../domain/content-path.ts';
import type { Files } from '../domain/content-tree.ts';
import { withoutFiles } from '../domain/drafts.ts';
import { PROCESS_CACHE } from '../domain/parse-cache.ts';
import { CONTENT_ROOT } from '../lib/content-root.ts';
import { decodeText } from '../lib/decode.ts';
import { getHiddenContent, setHiddenContent } from '../lib/hidden-content.ts';
import { toPublished } from './bare-picture.ts';
import { findHidden } from './hidden-drafts.ts';
import { readContentFiles } from './read-content.ts';

/** The text of `content/` and the seeds by path, and the sizes of attachments. */
const FILES = 'virtual:content-files';
/** The photographs that the content uses, by their path below `content/`. */
const PHOTOS = 'virtual:content-photos';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Gives pages the text of `content/` and the seeds by path, for what only the whole tree knows: where the source says what. Drafts that must not be shown are not among it. */
export function contentFiles(): AstroIntegration {
  let root = '';
  const hide = (logger: AstroIntegrationLogger): void => {
    const hidden = findHidden(readContentFiles(root), { isDev: true, cache: PROCESS_CACHE });
    for (const place of hidden.filter((path) => !getHiddenContent().includes(path)))
      logger.warn(`草稿 ${place} 有错误，改好以前预览里看不到它；npm run check 说明错在哪里`);
    setHiddenContent(hidden);
  };
  return {
    name: 'content-files',
    hooks: {
      'astro:config:setup': ({ command, config, logger, updateConfig }) => {
        root = resolve(fileURLToPath(config.root), CONTENT_ROOT);
        if (command === 'dev') hide(logger);
        else if (command !== 'preview')
          setHiddenContent(findHidden(readContentFiles(root), { isDev: false, cache: PROCESS_CACHE }));
        updateConfig({ vite: { plugins: [contentFilesPlugin(root)] } });
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        const folders = ['content', 'seeds'].map((folder) => join(root, folder) + sep);
        server.watcher.on('all', (_event, file) => {
          if (!folders.some((folder) => file.startsWith(folder))) return;
          const before = getHiddenContent().join();
          hide(logger);
          invalidateModules(server);
          if (getHiddenContent().join() !== before) void refreshContent?.({});
        });
      },
    },
  };
}

function invalidateModules({ environments }: DevServer): void {
  for (const { moduleGraph } of Object.values(environments)) {
    for (const id of [FILES, PHOTOS]) {
      const module = moduleGraph.getModuleById(`\0${id}`);
      if (module) moduleGraph.invalidateModule(module, undefined, Date.now(), true);
    }
  }
}

function contentFilesPlugin(root: string) {
  const modules: Readonly<Record<string, (files: Files) => string | Promise<string>>> = {
    [FILES]: toFilesModule,
    [PHOTOS]: (files) => toPhotosModule(root, files),
  };
  return {
    name: FILES,
    resolveId: (id: string) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load: (id: string) => {
      const make = id.startsWith('\0') ? modules[id.slice(1)] : undefined;
      return make?.(withoutFiles(readContentFiles(root), getHiddenContent()));
    },
  };
}

async function toFilesModule(files: Files): Promise<string> {
  const texts = [...files].map(([path, bytes]) => [path, isAttachment(path) ? '' : toText(bytes)]);
  const attached = [...files].filter(([path]) => isAttachment(path));
  const sizes = await Promise.all(
    attached.map(
      async ([path, bytes]) => [path, (await toPublished(path, Buffer.from(bytes))).length] as const,
    ),
  );
  return `export default ${JSON.stringify(texts)};\nexport const sizes = ${JSON.stringify(sizes)};`;
}

/** A photograph that only a draft shows is imported by nothing, and so reaches no build. */
function toPhotosModule(root: string, files: Files): string {
  const texts = [...files].filter(([path]) => /\.mdx?$/.test(path)).map(([, bytes]) => toText(bytes));
  const used = [...files.keys()]
    .filter((path) => parseContentPath(path)?.kind === 'picture')
    .map((path) => path.replace(/^content\//, ''))
    .filter((path) => texts.some((text) => text.includes(path)));
  const imports = used.map(
    (path, index) => `import p${index} from ${JSON.stringify(join(root, 'content', path))};`,
  );
  const entries = used.map((path, index) => `[${JSON.stringify(path)}, p${index}]`);
  return `${imports.join('\n')}\nexport default new Map([${entries.join(', ')}]);`;
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
