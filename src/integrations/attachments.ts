import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getAttachmentType } from '../domain/attachment.ts';
import type { AttachmentEntry } from '../domain/content-tree.ts';
import { CONTENT_ROOT } from '../lib/content-root.ts';
import { paths } from '../lib/url.ts';
import { readContentTree, readEditions } from './read-content.ts';

/** Puts what is attached to articles beside their pages, byte for byte and under its own name; the dev server answers with it, drafts' too. */
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
          const found =
            type && readEditions(root).all.attachments.find((file) => base + toPath(file) === path);
          if (!found) {
            next();
            return;
          }
          response.writeHead(200, { 'content-type': type.mime }).end(found.bytes);
        });
      },
      'astro:build:done': ({ dir, logger }) => {
        const files = readContentTree(root).attachments;
        for (const file of files) {
          const target = join(fileURLToPath(dir), toPath(file));
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, file.bytes);
        }
        if (files.length > 0) logger.info(`${files.length} 个附件`);
      },
    },
  };
}

function toPath({ slug, name }: AttachmentEntry): string {
  return paths.attachment(slug, name);
}
