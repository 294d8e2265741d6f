import { describe, expect, test } from 'vitest';
import { FIXTURE_SEED, fixtureTree, type ReportFixture } from '../../../tests/support/report-fixture.ts';
import { formatIssue } from '../../content/issue.ts';
import { checkContent } from '../check-content.ts';

const SEED = 'seeds/2017/report.txt';
const numbers = ['13800138000', '138 0013 8000', '11010519491231002X', '4111 1111 1111 1111'];

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
