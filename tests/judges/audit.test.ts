import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { listUnexplained, type Explanations } from '../support/audit.ts';

/** By the package's name, why what npm finds in it does not touch this site. Nothing so far. */
const EXPLAINED: Explanations = {};

test.each(['.', 'tests/judges'])(
  'npm knows no fault of the dependencies in %s that is not explained',
  (folder) => {
    const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: folder, encoding: 'utf8' });
    const unexplained = listUnexplained(stdout, EXPLAINED);
    if (unexplained === undefined)
      process.stdout.write(`npm audit 没有得到答复（${folder}），这一次没有查依赖的已知漏洞\n`);
    expect(unexplained ?? []).toEqual([]);
  },
);
