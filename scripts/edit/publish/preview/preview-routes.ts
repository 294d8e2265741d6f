import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'astro/zod';
import { readSiteSettings } from '../../../../src/content/disk/site-settings.ts';
import { readHeaderRules, toHeaderLookup } from '../../../deploy/site-headers.ts';
import { DIST, PREVIEW } from '../../../tools/paths.ts';
import { createSiteServer } from '../../../tools/serve.ts';
import { openBrowser } from '../../open-browser.ts';
import { answer, readBody } from '../../server/ask.ts';
import { DeskFault, type Routes } from '../../server/server.ts';
import type { Workplace } from '../../workplace.ts';
import { assertFree, type Jobs } from '../job.ts';
import { runCommand } from '../run-child.ts';
import { readTarget } from '../target.ts';
import { readPreview, toPreviewStep, toPutUpStep } from './preview-step.ts';

const previewSchema = z.strictObject({ drafts: z.boolean() });
const folderSchema = z.strictObject({ what: z.enum(['dist', 'preview']) });

/** The preview for a colleague, and the finished site on this machine. */
export function toPreviewRoutes({ root, tree }: Workplace, jobs: Jobs): Routes {
  let site: Server | undefined;
  return {
    'POST /api/publish/preview': (request) => {
      const { drafts } = readBody(request, previewSchema);
      assertFree(jobs);
      void jobs.start({ kind: 'preview', by: undefined }, [toPreviewStep(root, runCommand, drafts)]);
      return answer({});
    },
    'POST /api/publish/put-up': () => {
      const { command } = readTarget(root, tree());
      if (command === undefined) throw new DeskFault('还没有设网站传到哪里，预览也没有地方放');
      assertFree(jobs);
      void jobs.start({ kind: 'preview', by: undefined }, [toPutUpStep(runCommand, command)]);
      return answer({});
    },
    'GET /api/publish/preview.zip': () => {
      const made = readPreview();
      if (!made) throw new DeskFault('还没有做预览');
      const name = encodeURIComponent(`网站预览-${made.madeAt.slice(0, 10)}.zip`);
      return {
        type: 'application/zip',
        headers: { 'content-disposition': `attachment; filename*=UTF-8''${name}` },
        body: readFileSync(`${PREVIEW}.zip`),
      };
    },
    'POST /api/publish/open': (request) => {
      const { what } = readBody(request, folderSchema);
      const folder = what === 'dist' ? DIST : PREVIEW;
      if (!existsSync(folder)) throw new DeskFault('文件夹还没有做好');
      openBrowser(folder);
      return answer({ folder });
    },
    'GET /api/publish/site': async () => {
      if (!existsSync(DIST)) throw new DeskFault('网站还没有做好');
      const { base } = readSiteSettings();
      if (!site) {
        site = createSiteServer({ root: DIST, base, headers: toHeaderLookup(readHeaderRules(root)) });
        site.listen(0, '127.0.0.1');
        await once(site, 'listening');
      }
      const { port } = site.address() as AddressInfo;
      return { status: 303, headers: { location: `http://127.0.0.1:${String(port)}${base}` } };
    },
  };
}
