import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseEditions } from '../content/disk/drafts.ts';
import { formatIssue } from '../content/issue.ts';
import { checkEditions } from '../rules/check-editions.ts';
import { findHidden } from './hidden-drafts.ts';
import { readContentFiles } from '../content/disk/read-content.ts';

const ARTICLE = 'content/articles/2019/training.mdx';
const OTHER = 'content/articles/2019/other.mdx';
const REPORT = 'content/reports/2019/report.yaml';
const FILES = readContentFiles(resolve('tests/fixtures/three-years'));
const textOf = (path: string): string => new TextDecoder().decode(FILES.get(path) as Uint8Array);
const asDraft = (path: string): string =>
  path.endsWith('.yaml')
    ? `draft: true\n${textOf(path)}`
    : textOf(path).replace('---\n', '---\ndraft: true\n');
const withFiles = (changes: Readonly<Record<string, string>>) =>
  new Map([...FILES, ...Object.entries(changes)]);
const messagesOf = (changes: Readonly<Record<string, string>>) =>
  checkEditions(parseEditions(withFiles(changes))).map(
    ({ severity, ...issue }) => `${severity} ${formatIssue({ severity, ...issue })}`,
  );

describe('drafts', () => {
  test('are articles with their attachments, and reports with all that is in their folder', () => {
    const changes = { [OTHER]: asDraft(ARTICLE), [REPORT]: asDraft(REPORT) };
    expect(parseEditions(withFiles(changes)).drafts).toEqual([
      OTHER,
      'content/articles/2019/other/',
      'content/reports/2019/',
    ]);
  });

  test.each([
    ['a front matter that does not parse', '---\ndraft: true\ntitle: "\n---\n\n正文。\n'],
    ['a body that does not parse', `${asDraft(ARTICLE)}\n<Stat id=`],
  ])('are drafts with %s', (_what, text) => {
    expect(parseEditions(withFiles({ [OTHER]: text })).drafts).toContain(OTHER);
  });

  test.each([
    ['false', textOf(ARTICLE).replace('---\n', '---\ndraft: false\n')],
    ['in the text, not at its head', `${textOf(ARTICLE)}\ndraft: true\n`],
  ])('are no drafts where draft is %s', (_what, text) => {
    expect(parseEditions(withFiles({ [OTHER]: text })).drafts).toEqual([]);
  });

  test('that are half-written are warnings that say so', () => {
    const messages = messagesOf({ [OTHER]: asDraft(ARTICLE).replace(/description: .*\n/, '') });
    expect(messages).toEqual([
      expect.stringMatching(
        /^warning content\/articles\/2019\/other\.mdx:2:1 草稿里的错误：缺少 description/,
      ),
    ]);
  });

  test('are not there for what is published', () => {
    const messages = messagesOf({ [REPORT]: asDraft(REPORT) });
    const told = messages.find((line) => line.startsWith(`error ${ARTICLE}`));
    expect(told).toContain('trained');
    expect(told).toContain('它写在草稿里');
  });

  test('without faults change no message', () => {
    expect(messagesOf({ [OTHER]: asDraft(ARTICLE).replace(/aliases: .*\n/, '') })).toEqual(messagesOf({}));
  });
});

describe('hidden drafts', () => {
  const faulty = 'content/articles/2019/faulty.mdx';
  const drafts = withFiles({
    [OTHER]: asDraft(ARTICLE).replace(/aliases: .*\n/, ''),
    [faulty]: asDraft(ARTICLE)
      .replace(/aliases: .*\n/, '')
      .replace('trained/2019', 'trained/2033'),
  });

  test('are all of them in a build', () => {
    expect(findHidden(drafts, { isDev: false })).toEqual(expect.arrayContaining([OTHER, faulty]));
  });

  test('are only those with faults in the dev server', () => {
    expect(findHidden(drafts, { isDev: true })).toEqual([faulty]);
  });

  test('are also those that refer to one with faults', () => {
    const files = withFiles({
      [OTHER]: asDraft(ARTICLE).replace(/aliases: .*\n/, 'outdated: { by: faulty }\n'),
      [faulty]: asDraft(ARTICLE).replace(/description: .*\n/, ''),
    });
    expect(findHidden(files, { isDev: true })).toEqual(expect.arrayContaining([faulty, OTHER]));
  });
});
