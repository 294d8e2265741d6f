import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getAttachmentType } from '../content/schemas/attachment.ts';
import type { AttachmentEntry, ContentTree } from '../content/content-tree.ts';
import { PROCESS_CACHE } from '../content/disk/parse-cache.ts';
import { CONTENT_ROOT } from '../content/disk/content-root.ts';
import { paths } from '../lib/url.ts';
import { toPublished } from './published-files.ts';
import { readContentTree, readEditions } from '../content/disk/read-content.ts';

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
          const entry =
            type &&
            path.startsWith(base) &&
            listFiles(readEditions(root, PROCESS_CACHE).all).get(path.slice(base.length));
          const bytes = entry && toPublished(root, new Map([[entry.file, entry.bytes]])).get(entry.file);
          if (bytes) response.writeHead(200, { 'content-type': type.mime }).end(bytes);
          else next();
        });
      },
      'astro:build:done': ({ dir, logger }) => {
        const files = listFiles(readContentTree(root, PROCESS_CACHE));
        const entries = [...files.values()].map(({ file, bytes }) => [file, bytes] as const);
        const published = toPublished(root, new Map(entries));
        for (const [path, { file }] of files) {
          const bytes = published.get(file);
          // A picture that cannot be encoded has stopped the build before.
          if (!bytes) continue;
          const target = join(fileURLToPath(dir), path);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, bytes);
        }
        if (files.size > 0) logger.info(`${files.size} 个附件`);
      },
    },
  };
}

/** By path. A file that was published at an address that its article had before stays there. */
function listFiles({ articles, attachments: entries }: ContentTree): ReadonlyMap<string, AttachmentEntry> {
  const byFolder = new Map(articles.map(({ year, slug, data }) => [`${year}/${slug}`, data?.aliases ?? []]));
  return new Map(
    entries.flatMap((entry) =>
      [entry.slug, ...(byFolder.get(`${entry.year}/${entry.slug}`) ?? [])].map(
        (owner) => [paths.attachment(owner, entry.name), entry] as const,
      ),
    ),
  );
}
