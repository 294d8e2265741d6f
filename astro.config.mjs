import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { attachments } from './src/build/attachment-files.ts';
import { buildRecord } from './src/build/build-record.ts';
import { chartBundle } from './src/build/chart-bundle.ts';
import { contentFiles } from './src/build/content-files.ts';
import { contentRules } from './src/build/content-rules.ts';
import { indexNowKey } from './src/build/index-now-key.ts';
import { pageReaders } from './src/build/page-readers.ts';
import { pressKit } from './src/build/press-kit.ts';
import { securityText } from './src/build/security-file.ts';
import { readSiteSettings } from './src/content/disk/site-settings.ts';
import { wordingOf } from './src/build/stat-wordings.ts';
import { thirdParty } from './src/build/third-party.ts';
import { wechatShare } from './src/build/wechat-share.ts';
import { withoutSystemFiles } from './src/build/without-system-files.ts';
import { vocabulary } from './src/markdown/remark-vocabulary.ts';
import { toStorageKey } from './src/reader/preferences.ts';

const { url, base, id = '', wechat, announce } = readSiteSettings();

export default defineConfig({
  site: url,
  base,
  trailingSlash: 'always',
  // Writing one page waits for the disk while the next is made.
  build: { concurrency: 4 },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // As specific as Astro's attributes, and far shorter in the page.
  scopedStyleStrategy: 'class',
  // The editor helps with front matter: .vscode/settings.json.
  experimental: { contentIntellisense: true },
  integrations: [
    contentRules(),
    contentFiles(),
    attachments(),
    mdx(),
    sitemap({ filter: (page) => !/\/(print|search|embed)\/$/.test(page) }),
    wechatShare(wechat),
    indexNowKey(announce?.indexnow ?? false),
    chartBundle(),
    pageReaders(),
    pressKit(),
    securityText(),
    withoutSystemFiles(),
    buildRecord(),
    thirdParty(),
  ],
  markdown: {
    processor: unified({ smartypants: false, remarkPlugins: [remarkCjkFriendly, [vocabulary, wordingOf]] }),
    syntaxHighlight: false,
  },
  vite: {
    define: { 'import.meta.env.READER_STORAGE_KEY': JSON.stringify(toStorageKey(id)) },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // What every page loads is one file, with what scripts that come later need of it.
            output: {
              codeSplitting: {
                groups: [{ name: 'page-client', test: /site\/page-client\.ts$|vite\/preload-helper/ }],
              },
            },
          },
        },
      },
    },
    build: {
      target: ['chrome87', 'safari14'],
      cssTarget: ['chrome87', 'safari14'],
      // The strict policy allows no inline script, however small.
      assetsInlineLimit: 0,
      rolldownOptions: { onLog },
    },
  },
});

/** Every .mdx file brings this one directive of Astro's own, which means nothing after bundling. */
function onLog(level, log, handle) {
  if (log.code === 'MODULE_LEVEL_DIRECTIVE' && log.message.includes('"use astro:head-inject"')) return;
  handle(level, log);
}
