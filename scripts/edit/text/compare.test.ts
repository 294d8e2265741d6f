import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts, keepBoth } from './compare.ts';

const MINE = '第一段。\n\n我写的第二段。\n\n第三段。\n';
const THEIRS = '第一段。\n\n他写的第二段。\n\n第三段。\n';

test('sets two texts side by side with the words that differ', () => {
  const changed = compareTexts(MINE, THEIRS).filter(({ isSame }) => !isSame);
  expect(changed).toEqual([
    {
      mine: [
        { text: '我', isOwn: true },
        { text: '写的第二段。\n', isOwn: false },
      ],
      theirs: [
        { text: '他', isOwn: true },
        { text: '写的第二段。\n', isOwn: false },
      ],
      isSame: false,
    },
  ]);
});

test('keeps both where they differ, and the rest once', () => {
  expect(keepBoth(MINE, THEIRS)).toBe('第一段。\n\n我写的第二段。\n\n他写的第二段。\n\n第三段。\n');
  expect(keepBoth('一\n尾', '一\n新尾')).toBe('一\n尾\n\n新尾');
});

test('loses no word of either', () => {
  const text = fc.stringMatching(/^[甲乙\n]{0,12}$/);
  fc.assert(
    fc.property(text, text, (mine, theirs) => {
      const rows = compareTexts(mine, theirs);
      const side = (name: 'mine' | 'theirs'): string =>
        rows.flatMap((row) => row[name].map((part) => part.text)).join('');
      expect([side('mine'), side('theirs')]).toEqual([mine, theirs]);
      const both = keepBoth(mine, theirs).split('\n');
      for (const line of [...mine.split('\n'), ...theirs.split('\n')])
        if (line !== '') expect(both).toContain(line);
    }),
  );
});
