import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../scripts/deploy/files.ts';
import { getBundle } from '../../scripts/edit/bundle.ts';
import { DIST } from '../../scripts/tools/paths.ts';

/** What the desk's own page always holds, and no page of the site may. */
const OF_THE_DESK = /编辑台|cm-content|__preactattr/;

test('nothing of the desk is on the site', async () => {
  const found = listFiles(DIST)
    .filter((file) => /\.(?:js|css|html)$/.test(file))
    .filter((file) => OF_THE_DESK.test(readFileSync(join(DIST, file), 'utf8')));
  expect(found).toEqual([]);
  // And the words that are looked for are the right ones.
  expect([...(await getBundle()).values()].filter((text) => OF_THE_DESK.test(text)).length).toBeGreaterThan(
    1,
  );
});
