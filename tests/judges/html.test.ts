import { globSync, readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Everything comes from the same host, in one release.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A correction is named by its day, and HTML lets an id begin with a digit.
    'valid-id': ['error', { relaxed: true }],
    // The region of a table has no heading of its own, which a section wants.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // The filter of /data/ answers as one types; nothing is sent.
    'wcag/h32': 'off',
  },
});

const files = globSync('dist/**/*.html').toSorted();

async function judge(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

describe('html-validate', () => {
  test.each(files)('has nothing to say of %s', async (file) => {
    expect(await judge(readFileSync(file, 'utf8'))).toEqual([]);
  });

  test('speaks when a page is wrong', async () => {
    const wrong = readFileSync('dist/index.html', 'utf8').replace('<main', '<main id="twice"><p><div>');
    expect(await judge(wrong)).not.toEqual([]);
  });
});
