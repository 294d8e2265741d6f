import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getAttachmentType } from '../domain/attachment.ts';
import type { ContentTree } from '../domain/content-tree.ts';
import { PROCESS_CACHE } from '../domain/parse-cache.ts';
import { CONTENT_ROOT } from '../lib/content-root.ts';
import { paths } from '../lib/url.ts';
import { toPublished } from './bare-picture.ts';
import { readContentTree, readEditions } from './read-content.ts';

/** Puts what is attached to articles beside their pages under its own name, documents byte for byte, pictures without their metadata; the dev server answers with it, drafts' too. */
export function attachments(): AstroIntegration {
  let root = '';
  let base = '';
  return {
    name: 'attachments',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = resolve(fileURLToPath(config.root), CONTENT_ROOT);
        base = config.base.replace(/\/$/, '');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = request.url?.split('?')[0] ?? '';
          const type = getAttachmentType(path);
          const bytes =
            type &&
            path.startsWith(base) &&
            listFiles(readEditions(root, PROCESS_CACHE).all).get(path.slice(base.length));
          if (bytes) response.writeHead(200, { 'content-type': type.mime }).end(bytes);
          else next();
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = listFiles(readContentTree(root, PROCESS_CACHE));
        for (const [path, bytes] of files) {
          const target = join(fileURLToPath(dir), path);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, await toPublished(path, bytes));
        }
        if (files.size > 0) logger.info(`${files.size} 个附件`);
      },
    },
  };
}

/** By path. A file that was published at an address that its article had before stays there. */
function listFiles({ articles, attachments: entries }: ContentTree): ReadonlyMap<string, Uint8Array> {
  const byFolder = new Map(articles.map(({ year, slug, data }) => [`${year}/${slug}`, data?.aliases ?? []]));
  return new Map(
    entries.flatMap(({ year, slug, name, bytes }) =>
      [slug, ...(byFolder.get(`${year}/${slug}`) ?? [])].map(
        (owner) => [paths.attachment(owner, name), bytes] as const,
      ),
    ),
  );
}
