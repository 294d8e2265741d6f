import { expect, test } from 'vitest';
import { makeWordFile } from '../../../tests/support/generated/word-file.ts';
import { readDocx } from './read-docx.ts';

const { WORD_FILES, FIRST_WORD_FILE } = process.env;
/** `npm run bench -- word` reads thousands. */
const FEW = 150;
const first = Number(FIRST_WORD_FILE ?? 1);

/** What is wrong with what was read of the file of a seed. */
async function faultsOf(seed: number): Promise<readonly string[]> {
  const { bytes, fates, columns } = makeWordFile(seed);
  const source = await readDocx(bytes, 'seeds/2018/report.docx.txt');
  if ('found' in source) return [`${seed}: ${source.found}`];
  const { comparison, lines } = source;
  const text = lines.map((line) => line.text).join('\n');
  const list = comparison.leftOut.join('\n');
  const wrong = [...fates].flatMap(([word, fate]) => {
    const [inText, inList] = [countOf(text, word), countOf(list, word)];
    const isRight =
      fate === 'nowhere' ? inText === 0 : inText === (fate === 'text' ? 1 : 0) && inText + inList === 1;
    return isRight
      ? []
      : [`${seed}: ${word} (${fate}) is ${inText} times in the text, ${inList} in the list`];
  });
  const moved = [...columns].flatMap(([word, column]) => {
    const cells = lines.find((line) => line.text.includes(word))?.text.split('\t') ?? [];
    return cells[column]?.includes(word) === true ? [] : [`${seed}: ${word} is not in column ${column}`];
  });
  const twice = comparison.extra.map((words) => `${seed}: not in the file: ${words}`);
  return [
    ...wrong,
    ...moved,
    ...twice,
    ...(comparison.shown === comparison.read ? [] : [`${seed}: words were lost`]),
  ];
}

function countOf(text: string, word: string): number {
  return text.split(word).length - 1;
}

test('every word of a generated Word file is in the text or in the list, once, and in its column', async () => {
  const faults: string[] = [];
  let words = 0;
  for (let seed = first; seed < first + Number(WORD_FILES ?? FEW); seed += 1) {
    faults.push(...(await faultsOf(seed)));
    words += makeWordFile(seed).fates.size;
  }
  expect(faults).toEqual([]);
  // What did not happen proves nothing.
  expect(words).toBeGreaterThan(Number(WORD_FILES ?? FEW) * 10);
});
