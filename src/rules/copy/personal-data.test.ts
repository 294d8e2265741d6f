import { describe, expect, test } from 'vitest';
import { FIXTURE_SEED, fixtureTree, type ReportFixture } from '../../../tests/support/report-fixture.ts';
import { formatIssue } from '../../content/issue.ts';
import { checkContent } from '../check-content.ts';
import { checkPersonalData } from './personal-data.ts';

const SEED = 'seeds/2017/report.txt';
const numbers = [
  '13800138000',
  '138 0013 8000',
  '138—0013—8000',
  '138.0013.8000',
  '1 3 8 0 0 1 3 8 0 0 0',
  '+86 138-0013-8000',
  '１３８００１３８０００',
  '138　0013　8000',
  '一三八零零一三八零零零',
  '11010519491231002X',
  '110105 19491231 002X',
  '１１０１０５１９４９１２３１００２Ｘ',
  '4111 1111 1111 1111',
];

/** The messages that a change makes, as staff read them. */
const messagesOf = (changes: ReportFixture): readonly string[] => {
  const before = new Set(checkContent(fixtureTree()).map(formatIssue));
  return checkContent(fixtureTree(changes))
    .map(formatIssue)
    .filter((message) => !before.has(message));
};

describe.each(numbers)('%s', (number) => {
  test('is stopped in a source, by one message that does not hold it', () => {
    const messages = messagesOf({ seed: `${FIXTURE_SEED}\n联系人王某，${number}，共3人。` });
    expect(messages.filter((message) => message.includes('尾号'))).toHaveLength(1);
    expect(messages.every((message) => message.startsWith(`${SEED}:8:`))).toBe(true);
    expect(messages.join('\n')).not.toContain(number);
  });

  test('is stopped in a source also where a declaration speaks for it', () => {
    const numerals = `repeats: [{ line: 7, of: 6 }]\nnumerals: [{ line: 8, passage: "号码${number}", kind: phone, reason: 电话 }]\n`;
    const messages = messagesOf({ numerals, seed: `${FIXTURE_SEED}\n号码${number}。` });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('尾号');
  });

  test('is stopped in a chapter, and no other message holds it', () => {
    const messages = messagesOf({
      lead: `过去的一年，全市共有志愿者<Stat id="volunteers" />。联系${number}。`,
    });
    expect(messages.filter((message) => message.includes('尾号'))).toHaveLength(1);
    expect(messages.join('\n')).not.toContain(number);
  });
});

test.each([
  ['电话138\n00138000。'],
  ['电话138-0013-\n8000。'],
  ['身份证11010519\r\n491231002X。'],
  ['身份证110105194912\n31002X。'],
])('%j is stopped though a line ends in it, in texts and in what was read of a Word file', (words) => {
  for (const file of [SEED, 'seeds/2018/report.docx.txt']) {
    const tree = { ...fixtureTree(), seeds: new Map([[file, `甲\n${words}`]]) };
    const found = checkPersonalData(tree, []);
    expect(found).toMatchObject([{ file, line: 2, severity: 'error' }]);
  }
});

test.each([
  '参赛职工13900123456人次',
  '投入13 800 138 000元',
  '分别为158、203、412、208名',
  '电话0570-4022123，邮编324100',
  '全年2017-2018、2018-2019',
  '138\t2000\t5000',
  '13900\n123456',
  '文号110105194912310021',
])('%j is nobody’s number', (words) => {
  const tree = { ...fixtureTree(), seeds: new Map([[SEED, words]]) };
  expect(checkPersonalData(tree, [])).toEqual([]);
});
