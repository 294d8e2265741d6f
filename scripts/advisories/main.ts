/** `npm run advisories`: asks npm for the known faults of the dependencies and stores them for when it gets no answer. */
import { writeFileSync } from 'node:fs';
import { guardCommand } from '../tools/failure.ts';
import { askNpm, FOLDERS } from './audit.ts';
import { describeStored, readStored, STORED, type StoredList } from './stored.ts';

guardCommand({ title: '依赖的漏洞', log: 'advisories' });

const answers = FOLDERS.map(askNpm);
const advisories = answers.flatMap((answer) => answer ?? []);
const today = new Date();
if (answers.includes(undefined)) {
  console.error(`[依赖的漏洞] ✗ npm audit 没有得到答复，仍用${describeStored(readStored(), today)}`);
  process.exitCode = 1;
} else {
  const list: StoredList = {
    date: today.toISOString().slice(0, 10),
    scope: 'npm 对两份 package-lock.json 的答复',
    advisories: [...new Map(advisories.map((advisory) => [JSON.stringify(advisory), advisory])).values()],
  };
  writeFileSync(STORED, `${JSON.stringify(list, null, 2)}\n`);
  console.log(`[依赖的漏洞] ${describeStored(list, today)}`);
}
