import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodesOf, parseMarkdown, wordsOf } from '../../../src/content/text/mdx-document.ts';
import { findNearMisses } from '../../../src/rules/markup/find-near-misses.ts';
import { toggleBold } from './bold.ts';

/** The line with `[` and `]` around what is selected. */
function toggled(marked: string): string | undefined {
  const from = marked.indexOf('[');
  const to = marked.indexOf(']') - 1;
  const bolded = toggleBold(marked.replace(/[[\]]/g, ''), from, to);
  return (
    bolded &&
    `${bolded.line.slice(0, bolded.from)}[${bolded.line.slice(bolded.from, bolded.to)}]${bolded.line.slice(bolded.to)}`
  );
}

test.each([
  ['今年[走进企业]，送岗位。', '今年**[走进企业]**，送岗位。'],
  ['今年**[走进企业]**，送岗位。', '今年[走进企业]，送岗位。'],
  ['今年**走[进企]业**，送岗位。', '今年**走**[进企]**业**，送岗位。'],
  ['今年[**走进**企业]，送岗位。', '今年**[走进企业]**，送岗位。'],
  ['今年走进[，企业（]送岗位。', '今年走进[，**企业**（]送岗位。'],
  ['他说[“走进企业。”]时', '他说**[“走进企业。”]**时'],
  ['[- 走进企业]', '- **[走进企业]**'],
  ['共有[<Stat id="volunteers" />]。', '共有**[<Stat id="volunteers" />]**。'],
])('%s', (before, after) => {
  expect(toggled(before)).toBe(after);
});

test('marks do not reach across the end of a quotation', () => {
  const quote = '他说<Quote speaker="甲">“走进企业”</Quote>的时候';
  expect(toggleBold(quote, 0, quote.length)?.line).toBe(
    '**他说**<Quote speaker="甲">**“走进企业”**</Quote>**的时候**',
  );
});

test.each(['今年[，。]', '今年[  ]企业', '今年**走[进]企业', '`今[年]`'])('does nothing to %s', (marked) => {
  const line = marked.replace(/[[\]]/g, '');
  const made = toggled(marked)?.replace(/[[\]]/g, '');
  expect([undefined, line]).toContain(made);
});

test('always makes bold words that Markdown reads, and takes them back', () => {
  const letters = fc.stringMatching(/^[甲乙a1，。“”（） ]{1,14}$/);
  fc.assert(
    fc.property(letters, fc.nat(14), fc.nat(14), (words, a, b) => {
      const line = `走${words}进`;
      const [from, to] = [Math.min(a, b), Math.min(Math.max(a, b), line.length)];
      const bolded = toggleBold(line, from, to);
      if (!bolded) return;
      const { body } = parseMarkdown(`${bolded.line}\n`);
      const strong = [...nodesOf(body)].filter(({ type }) => type === 'strong');
      expect(
        findNearMisses(`${bolded.line}\n`, body, '').filter(({ found }) => found.includes('**')),
      ).toEqual([]);
      expect(wordsOf(body)).toBe(line);
      if (strong.length === 0) expect(bolded.line).toBe(line);
      else expect(toggleBold(bolded.line, bolded.from, bolded.to)?.line).toBe(line);
    }),
    { numRuns: 3000 },
  );
});
