import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createContentRepository,
  type ContentRepository,
} from '../../../../tests/support/content-repository.ts';
import type { RunCommand } from '../run-child.ts';
import { toPreviewStep } from './preview-step.ts';

const ARTICLE = 'content/articles/2019/training.mdx';
let made: ContentRepository;

beforeEach(() => {
  made = createContentRepository();
  made.write(ARTICLE, made.read(ARTICLE).replace('---\n', '---\ndraft: true\n'));
});

afterEach(() => {
  made.remove();
});

test.each([
  ['with drafts, from a copy in which they are finished', true, false],
  ['without drafts, from the content as it is', false, true],
])('%s', async (_what, withDrafts, isDraft) => {
  let seen = '';
  let folder = '';
  const run: RunCommand = (_script, _args, { env = {} }) => {
    folder = env.SITE_CONTENT ?? '';
    seen = readFileSync(join(folder, ARTICLE), 'utf8');
    return Promise.resolve({ code: 0, lines: [] });
  };
  const context = { signal: new AbortController().signal, say: () => undefined };
  expect(await toPreviewStep(made.root, run, withDrafts).run(context)).toMatchObject({ state: 'done' });
  expect(seen.includes('draft: true')).toBe(isDraft);
  expect(made.read(ARTICLE)).toContain('draft: true');
  expect(existsSync(folder)).toBe(!withDrafts);
});
