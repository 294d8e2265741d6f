import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseEditions } from '../../../../src/content/disk/drafts.ts';
import { readContentFiles } from '../../../../src/content/disk/read-content.ts';
import { formatSize } from '../../../../src/share/zip.ts';
import { PREVIEW, ROOT } from '../../../tools/paths.ts';
import { runStaged } from '../../server/stage.ts';
import type { Step } from '../job.ts';
import type { PreviewView } from '../publish-view.ts';
import type { RunCommand } from '../run-child.ts';
import { sayShort, whyFailed } from '../steps.ts';

/** The preview that was made last; undefined where there is none. */
export function readPreview(): PreviewView | undefined {
  const stat = statSync(`${PREVIEW}.zip`, { throwIfNoEntry: false });
  return (
    stat && {
      folder: relative(ROOT, PREVIEW).replaceAll('\\', '/'),
      size: formatSize(stat.size),
      madeAt: stat.mtime.toISOString(),
    }
  );
}

/** Makes a preview of what is there now; `withDrafts` shows them as if they were finished. */
export function toPreviewStep(root: string, run: RunCommand, withDrafts: boolean): Step {
  return {
    id: 'preview',
    name: '做预览',
    what: '把现在的内容做成一个文件夹和一个压缩包，同事双击就能看；网站不动。',
    canStop: true,
    run: async ({ signal, say }) => {
      const make = (content: string): ReturnType<RunCommand> =>
        run('scripts/edit/publish/preview/make.ts', [PREVIEW], {
          signal,
          onLine: sayShort(say, '预览'),
          env: { SITE_CONTENT: content, SITE_BASE: '/' },
        });
      const { code, lines } = withDrafts
        ? (
            await runStaged(root, (copy) => {
              showDrafts(copy);
              return make(copy);
            })
          ).result
        : await make(root);
      return code === 0
        ? { state: 'done', words: '做好了' }
        : { state: 'failed', words: whyFailed(lines, '预览') };
    },
  };
}

/** Puts the preview that was made last at an address that nobody guesses and no search engine keeps. */
export function toPutUpStep(run: RunCommand, command: string): Step {
  return {
    id: 'put-up',
    name: '放到网上',
    what: '把做好的预览放到一个猜不到的网址，搜索引擎不收；只有您告诉网址的人能看。',
    canStop: false,
    run: async ({ signal, say }) => {
      const { code, lines } = await run('scripts/deploy/main.ts', [command, '--preview'], {
        signal,
        onLine: sayShort(say, '部署'),
      });
      return code === 0
        ? { state: 'done', words: lines.findLast((line) => line.startsWith('[部署]'))?.slice(5) ?? '' }
        : { state: 'failed', words: whyFailed(lines, '部署') };
    },
  };
}

/** Drafts of a copy become what is published. */
function showDrafts(copy: string): void {
  for (const { path, text } of draftFiles(copy))
    writeFileSync(join(copy, path), text.replace(/^draft[ \t]*:.*\r?\n/m, ''));
}

function draftFiles(copy: string): readonly { readonly path: string; readonly text: string }[] {
  return parseEditions(readContentFiles(copy))
    .drafts.map((place) => (place.startsWith('content/reports/') ? `${place}report.yaml` : place))
    .filter((path) => !path.endsWith('/'))
    .map((path) => ({ path, text: readFileSync(join(copy, path), 'utf8') }));
}
