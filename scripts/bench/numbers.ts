import { nameIn } from '../import/clause-name.ts';
import { findIn, judgeLine, readCorpus, type Outcome } from './numbers/corpus.ts';

const NAMES: Readonly<Record<Outcome, string>> = {
  right: '读对',
  sign: '正负读错',
  unit: '单位读错',
  value: '数值读错',
  qualifier: '程度读错',
  wording: '写法截错',
  missed: '没有读到',
  extra: '多读了',
};

/** How the import reads the numbers of reports in the shapes of real ones: recall, precision, and each that is not right. */
const corpus = readCorpus();
const judged = corpus.flatMap((line) =>
  judgeLine(line).map(([outcome, words]) => ({ outcome, words, line })),
);
const counts = Map.groupBy(judged, ({ outcome }) => outcome);
const count = (outcome: Outcome): number => counts.get(outcome)?.length ?? 0;
const stated = judged.length - count('extra');

for (const { outcome, words, line } of judged)
  if (outcome !== 'right') console.log(`${NAMES[outcome]}：${words}\n    ${line.report}：${line.line}`);
console.table(
  Object.fromEntries(Object.entries(NAMES).map(([outcome, name]) => [name, count(outcome as Outcome)])),
);
const share = (all: number): string => `${((count('right') / all) * 100).toFixed(1)}%`;
console.log(
  `${new Set(corpus.map(({ report }) => report)).size} 份报告，${stated} 个数：召回率 ${share(stated)}，准确率 ${share(judged.length - count('missed'))}`,
);

const named = corpus.flatMap(({ line }) =>
  findIn(line).map(({ before, text, unit, after }) => nameIn(before, text, unit, after)),
);
const open = named.filter((naming) => 'doubt' in naming).length;
const length = corpus.reduce((sum, { line }) => sum + line.length, 0);
console.log(
  `照原话拟出名称的 ${named.length - open} 个，要人想的 ${open} 个（每千字 ${((open / length) * 1000).toFixed(1)} 个；每千字有 ${((named.length / length) * 1000).toFixed(0)} 个数）`,
);
