/** `npm run new -- station [--id … --name …]`: asks for what is not given, and writes a file that already passes. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { ROOT } from '../tools/paths.ts';
import { QUESTIONS, toStationFile, type Answers } from './station.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(QUESTIONS.map(({ name }) => [name, { type: 'string' as const }])),
});
if (positionals[0] === 'station') await createStation(values);
else fail(['可以新建的有：station 服务站点，例如 npm run new -- station']);

async function createStation(given: Answers): Promise<void> {
  const scaffold = toStationFile(await complete(given));
  if (!scaffold.ok) {
    fail(scaffold.problems);
    return;
  }
  const file = join(ROOT, scaffold.file);
  if (existsSync(file)) {
    fail([`${scaffold.file} 已经有了；要改就直接改这个文件`]);
    return;
  }
  writeFileSync(file, scaffold.text);
  console.log(`写好了 ${scaffold.file}；预览 ${scaffold.url}（npm run dev）`);
}

/** Asks for what no flag gives. Where nobody can answer, only the flags count. */
async function complete(given: Answers): Promise<Answers> {
  if (!process.stdin.isTTY) return given;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answers: Answers = { ...given };
  for (const { name, question, optional } of QUESTIONS) {
    while (answers[name] === undefined || (!optional && answers[name].trim() === '')) {
      answers[name] = await terminal.question(`${question}：`);
    }
  }
  terminal.close();
  return answers;
}

function fail(problems: readonly string[]): void {
  for (const problem of problems) console.error(`✗ ${problem}`);
  process.exitCode = 1;
}
