import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { TextEntry } from '../content-entry.ts';
import type { ContentTree } from '../content-tree.ts';
import { parseContentTree } from '../parse-content-tree.ts';
import { PROCESS_CACHE } from './parse-cache.ts';
import { CONTENT_ROOT } from './content-root.ts';
import { readShownFiles, toText } from './read-content.ts';

/**
 * Astro's loader of texts of the content tree, which Astro renders; an entry's id is its file. A text whose front matter is
 * wrong is left out, because the content rules report it. The dev server loads again by `refreshContent`.
 */
export function treeLoader(pick: (tree: ContentTree) => readonly TextEntry<object>[]): Loader {
  return {
    name: 'content-tree',
    load: async (context) => {
      const { config, logger, store } = context;
      const root = resolve(fileURLToPath(config.root), CONTENT_ROOT);
      const files = readShownFiles(root);
      const before = new Map(store.entries());
      store.clear();
      for (const { file, data } of pick(parseContentTree(files, PROCESS_CACHE))) {
        if (data === undefined) continue;
        const path = join(root, file);
        const filePath = relative(fileURLToPath(config.root), path).split(sep).join('/');
        const entry = { id: file, data: { ...data }, filePath };
        if (!file.endsWith('.md')) {
          store.set({ ...entry, deferredRender: true });
          continue;
        }
        const text = toText(files.get(file) ?? '');
        const digest = context.generateDigest(text);
        const kept = before.get(file);
        try {
          const rendered =
            kept?.digest === digest
              ? kept.rendered
              : await context.renderMarkdown(text, { fileURL: pathToFileURL(path) });
          store.set({ ...entry, digest, ...(rendered && { rendered }) });
        } catch (error) {
          logger.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    },
  };
}
