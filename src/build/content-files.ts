import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, HookParameters } from 'astro';
import { getAttachmentType } from '../content/schemas/attachment.ts';
import { parseContentPath } from '../content/content-path.ts';
import { referencesTo } from '../content/component.ts';
import type { Files } from '../content/content-tree.ts';
import { parseContentTree } from '../content/parse-content-tree.ts';
import { PROCESS_CACHE } from '../content/disk/parse-cache.ts';
import { CONTENT_ROOT } from '../content/disk/content-root.ts';
import { getHiddenContent, setHiddenContent } from '../content/disk/hidden-content.ts';
import { hashContent } from './hash-files.ts';
import { findHidden } from './hidden-drafts.ts';
import { toPhotoViews } from '../photos/photo-views.ts';
import { loadAnewWhatIsOld, TELLS_ITS_AGE } from './old-pages.ts';
import { toPublished } from './published-files.ts';
import { readContentFiles, readPictures, readShownFiles, toText } from '../content/disk/read-content.ts';
import { onContentChange } from './watch-content.ts';

/** The text of `content/` and the seeds by path, the sizes of attachments, and what stands for all of it. */
const FILES = 'virtual:content-files';
/** The photographs that the content uses, by their path below `content/`. */
const PHOTOS = 'virtual:content-photos';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Gives pages the text of `content/` and the seeds by path, for what only the whole tree knows: where the source says what. Drafts that must not be shown are not among it. */
export function contentFiles(): AstroIntegration {
  let root = '';
  let base = '';
  /** What reads the file behind each address of a photo that pages may show. */
  let photos: ReadonlyMap<string, () => Uint8Array> = new Map();
  const hide = (logger: AstroIntegrationLogger): void => {
    const hidden = findHidden(readContentFiles(root), { isDev: true, cache: PROCESS_CACHE });
    for (const place of hidden.filter((path) => !getHiddenContent().includes(path)))
      logger.warn(`草稿 ${place} 有错误，改好以前预览里看不到它；npm run check 说明错在哪里`);
    setHiddenContent(hidden);
  };
  return {
    name: 'content-files',
    hooks: {
      'astro:config:setup': ({ command, config, injectScript, logger, updateConfig }) => {
        root = resolve(fileURLToPath(config.root), CONTENT_ROOT);
        if (command === 'dev') {
          hide(logger);
          injectScript('page', TELLS_ITS_AGE);
        } else if (command !== 'preview')
          setHiddenContent(findHidden(readContentFiles(root), { isDev: false, cache: PROCESS_CACHE }));
        base = config.base.replace(/\/$/, '');
        const plugin = contentFilesPlugin(root, (files) => {
          photos = files;
        });
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        server.middlewares.use((request, response, next) => {
          const path = request.url?.split('?')[0] ?? '';
          const read = path.startsWith(base) ? photos.get(path.slice(base.length)) : undefined;
          if (read === undefined) next();
          else response.writeHead(200, { 'content-type': 'image/webp' }).end(read());
        });
        const loadAnew = loadAnewWhatIsOld(server);
        onContentChange(server, root, () => {
          hide(logger);
          // Pages stay as they were while a file cannot be read; what is wrong with it is shown over them.
          if (!areReadable(readShownFiles(root))) return;
          invalidateModules(server);
          refreshContent?.({}).then(loadAnew, (error: unknown) => {
            logger.error(String(error));
          });
        });
      },
      'astro:build:done': ({ dir }) => {
        for (const [path, read] of photos) {
          const target = join(fileURLToPath(dir), path);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, read());
        }
      },
    },
  };
}

function areReadable(files: Files): boolean {
  const { issues } = parseContentTree(files, PROCESS_CACHE);
  return issues.every(({ severity }) => severity !== 'error');
}

function invalidateModules({ environments }: DevServer): void {
  for (const { moduleGraph } of Object.values(environments)) {
    for (const id of [FILES, PHOTOS]) {
      const module = moduleGraph.getModuleById(`\0${id}`);
      if (module) moduleGraph.invalidateModule(module, undefined, Date.now(), true);
    }
  }
}

function contentFilesPlugin(root: string, onPhotos: (files: ReadonlyMap<string, () => Uint8Array>) => void) {
  const modules: Readonly<Record<string, (files: Files) => string>> = {
    [FILES]: (files) => toFilesModule(root, files),
    [PHOTOS]: (all) => {
      const { views, files } = toPhotoViews(readPictures(root, onlyUsed(all)));
      onPhotos(files);
      return `export default new Map(${JSON.stringify([...views])});`;
    },
  };
  return {
    name: FILES,
    resolveId: (id: string) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load: (id: string) => {
      const make = id.startsWith('\0') ? modules[id.slice(1)] : undefined;
      return make?.(readShownFiles(root));
    },
  };
}

function toFilesModule(root: string, files: Files): string {
  const texts = [...files].map(([path, bytes]) => [path, isAttachment(path) ? '' : toText(bytes)]);
  const attached = new Map([...files].filter(([path]) => isAttachment(path)));
  const sizes = [...toPublished(root, attached)].map(([path, { length }]) => [path, length]);
  return [
    `export default ${JSON.stringify(texts)};`,
    `export const sizes = ${JSON.stringify(sizes)};`,
    `export const hash = ${JSON.stringify(hashContent(root))};`,
  ].join('\n');
}

/** A photograph that only a draft shows is used by nothing, and so reaches no build. */
function onlyUsed(files: Files): Files {
  const { reports, articles } = parseContentTree(files, PROCESS_CACHE);
  const bodies = [...reports.flatMap(({ chapters }) => chapters), ...articles].flatMap(
    ({ body }) => body ?? [],
  );
  const used = new Set(
    bodies.flatMap((body) => referencesTo(body, 'photo').map(({ id }) => `content/${id}`)),
  );
  return new Map([...files].filter(([path]) => used.has(path) && parseContentPath(path)?.kind === 'picture'));
}

function isAttachment(path: string): boolean {
  return getAttachmentType(path) !== undefined && parseContentPath(path)?.kind === 'attachment';
}
