import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { startProgram, waitForEnd } from '../support/child.ts';

const JAR = resolve('tests/judges/node_modules/vnu-jar/build/dist/vnu.jar');

/** What the checker says that stays as it is, with the reason. */
const KEPT: readonly RegExp[] = [
  // Carriers' proxies in China rewrite pages that do not carry this tag; browsers pass over it.
  /Bad value “Cache-Control” for attribute “http-equiv”/,
  // The report opens with paragraphs that have no heading in the source.
  /Article lacks heading/,
  // The checker reads files, for which 'self' is no host, and takes JSON-LD for a script. tests/site/policy.test.ts and the
  // browser hold pages to their policy.
  /^Resource violates Content Security Policy \(meta tag\): [a-z ]+ “\/[^”]+” blocked/,
  /^Inline script violates Content Security Policy/,
];

interface Message {
  readonly url?: string;
  readonly message: string;
  readonly firstColumn?: number;
}

const hasJava = spawnSync('java', ['-version']).status === 0;

// A machine without Java has html-validate alone.
test.skipIf(!hasJava)('the Nu checker has nothing new to say of any page', async () => {
  const { code, output } = await waitForEnd(
    startProgram('java', [
      ...['-jar', JAR, '--format', 'json', '--skip-non-html', '--stdout', '--exit-zero-always', 'dist'],
    ]),
  );
  expect(code, output).toBe(0);
  const { messages } = JSON.parse(output) as { readonly messages: readonly Message[] };
  const news = messages.filter(({ message }) => !KEPT.some((kept) => kept.test(message)));
  expect(news.map(({ url, firstColumn, message }) => `${url}:${firstColumn}: ${message}`)).toEqual([]);
  // An empty list from a checker that read nothing would prove nothing.
  expect(messages.length).toBeGreaterThan(0);
});
