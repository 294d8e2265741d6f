import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatIssue } from '../content/issue.ts';
import { PROCESS_CACHE } from '../content/disk/parse-cache.ts';
import { CONTENT_ROOT } from '../content/disk/content-root.ts';
import { describe, showContentErrors } from './content-overlay.ts';
import { overlayInChinese } from './overlay-words.ts';
import { getContentReport, getToday } from './content-report.ts';

/** Runs all content rules before anything is built: a build stops with every message at once; the dev server prints them, shows them over its pages and goes on. */
export function contentRules(): AstroIntegration {
  let root = '';
  return {
    name: 'content-rules',
    hooks: {
      'astro:config:setup': ({ command, config, logger, updateConfig }) => {
        if (command === 'preview') return;
        updateConfig({ vite: { plugins: [overlayInChinese()] } });
        root = resolve(fileURLToPath(config.root), CONTENT_ROOT);
        const today = command === 'dev' ? getToday() : undefined;
        const { issues } = getContentReport(root, { today, cache: PROCESS_CACHE });
        const errors = issues.filter(({ severity }) => severity === 'error');
        for (const issue of issues) if (issue.severity === 'warning') logger.warn(formatIssue(issue));
        if (errors.length === 0) return;
        if (command === 'dev') logger.error(`\n${describe(errors)}`);
        else throw new ContentError(describe(errors));
      },
      'astro:server:setup': ({ server, logger }) => {
        showContentErrors(server, root, logger);
      },
    },
  };
}

class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(message: string) {
    super(`\n${message}`);
    // Staff read the messages; where in our code they were thrown from tells them nothing.
    this.stack = this.message;
  }
}
