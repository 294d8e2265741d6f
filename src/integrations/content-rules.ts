import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatIssue } from '../domain/issue.ts';
import { CONTENT_ROOT } from '../lib/content-root.ts';
import { getContentReport } from './content-report.ts';

/** Runs all content rules before anything is built: a build stops with every message at once, the dev server prints them and goes on. */
export function contentRules(): AstroIntegration {
  return {
    name: 'content-rules',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command === 'preview') return;
        const { issues } = getContentReport(resolve(fileURLToPath(config.root), CONTENT_ROOT));
        const [errors, warnings] = [issues.filter(isError), issues.filter((issue) => !isError(issue))];
        for (const warning of warnings) logger.warn(formatIssue(warning));
        if (errors.length === 0) return;
        const message = [
          ...errors.map(formatIssue),
          `内容有 ${errors.length} 处错误，改好再构建；npm run check 只检查内容`,
        ].join('\n');
        if (command === 'dev') logger.error(`\n${message}`);
        else throw new ContentError(message);
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

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error';
}
