import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  askNpm,
  FOLDERS,
  listIdle,
  listUnexplained,
  type Explanations,
} from '../../scripts/advisories/audit.ts';
import { describeStored, findStored, readStored, type Lock } from '../../scripts/advisories/stored.ts';

/** Why what is known of a package does not touch this site. Nothing so far. */
const EXPLAINED: Explanations = {};

const answers = FOLDERS.map((folder) => ({ folder, answer: askNpm(folder) }));

test.each(answers)('no known fault of what $folder depends on is unexplained', ({ folder, answer }) => {
  const stored = readStored();
  if (answer === undefined)
    process.stdout.write(
      `npm audit 没有得到答复（${folder}），查的是${describeStored(stored, new Date())}；用 npm run advisories 更新\n`,
    );
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Lock;
  expect(listUnexplained(answer ?? findStored(stored, lock), EXPLAINED)).toEqual([]);
});

test('no explanation outlives its fault, as far as npm answered', () => {
  const found = answers.map(({ answer }) => answer);
  expect(
    found.includes(undefined)
      ? []
      : listIdle(
          found.flatMap((answer) => answer ?? []),
          EXPLAINED,
        ),
  ).toEqual([]);
});
