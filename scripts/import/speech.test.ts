import { describe, expect, test } from 'vitest';
import { markSpeech } from './speech.ts';
import type { Chapter, Span } from './types.ts';

function toChapter(...texts: readonly string[]): Chapter {
  const elements = texts.map((text, index) => ({
    kind: 'paragraph' as const,
    text,
    line: index + 1,
    spans: [],
  }));
  return { number: 1, slug: 'a', title: '甲', numeral: '一', elements };
}

/** Per paragraph: who says which words. */
function speechIn(...texts: readonly string[]): readonly (readonly string[])[] {
  const { chapters } = markSpeech([toChapter(...texts)]);
  return (chapters[0]?.elements ?? []).map(({ text, spans }) =>
    spans.map((span) => describeSpan(text, span)),
  );
}

function describeSpan(text: string, span: Span): string {
  if (span.kind !== 'quote') throw new Error('no quotation');
  return `${span.speaker}/${span.role ?? '无'}：${text.slice(span.start, span.end)}`;
}

describe('who says it', () => {
  test.each([
    ['陈忠喜说：“改革是为了进步。”', ['陈忠喜/无：“改革是为了进步。”']],
    [
      '“很不方便。”街道总工会主席柴菊英表示，“我们改变思路。”',
      ['柴菊英/街道总工会主席：“很不方便。”', '柴菊英/街道总工会主席：“我们改变思路。”'],
    ],
    [
      '“要创新。”某市总工会党组书记、常务副主席陈忠喜说，“找到亮点。”',
      [
        '陈忠喜/某市总工会党组书记、常务副主席：“要创新。”',
        '陈忠喜/某市总工会党组书记、常务副主席：“找到亮点。”',
      ],
    ],
    [
      '“不愿意来。”公司的专职工会干部周晓红道出了大家的心里话，“好了。”',
      ['周晓红/公司的专职工会干部：“不愿意来。”', '周晓红/公司的专职工会干部：“好了。”'],
    ],
    ['按照周晓红的话来说，不太方便。“谁还愿意来啊。”周晓红笑着说。', ['周晓红/无：“谁还愿意来啊。”']],
    ['按照周晓红的话来说，不太方便。“谁还愿意来啊。”', ['周晓红/无：“谁还愿意来啊。”']],
    ['会上，李明还说：“好的，‘党政所需’要做到。”', ['李明/无：“好的，‘党政所需’要做到。”']],
  ])('%s', (text, speech) => {
    expect(speechIn(text)).toEqual([speech]);
  });

  test('a role that the text gave once goes with the name from then on', () => {
    expect(speechIn('“好。”街道总工会主席柴菊英表示。', '柴菊英说：“更好。”')).toEqual([
      ['柴菊英/街道总工会主席：“好。”'],
      ['柴菊英/街道总工会主席：“更好。”'],
    ]);
  });
});

describe('words in quotation marks that nobody says', () => {
  test.each([
    '根据市委“工业强市、旅游富民”的发展战略，调整思路。',
    '举办了“江山工匠”推荐评选活动。',
    '换句话说叫不吃“行政饭”，所以亲近。',
    '这次活动，可以说找到了“样板”。',
  ])('%s', (text) => {
    expect(speechIn(text)).toEqual([[]]);
  });
});

describe('a paragraph that is nothing but a quotation', () => {
  const ORPHAN = '“我们这里有办事大厅。”';

  test('goes to the speaker of the paragraphs around it, and is listed as unsure', () => {
    const chapter = toChapter('“远。”主席柴菊英表示，“我们改变。”', ORPHAN, '柴菊英说：“这样一来。”');
    const { chapters, doubts } = markSpeech([chapter]);
    expect(chapters[0]?.elements[1]?.spans).toEqual([
      { kind: 'quote', start: 0, end: ORPHAN.length, speaker: '柴菊英', role: '主席' },
    ]);
    expect(doubts).toEqual([
      { line: 2, text: `整段都是引语，没有写明谁说，标为柴菊英（前后两段都是这个人在说）：${ORPHAN}` },
    ]);
  });

  test('goes to nobody when two people could have said it, or none', () => {
    expect(speechIn('柴菊英说：“远。”', ORPHAN, '陈忠喜说：“近。”')[1]).toEqual([]);
    expect(speechIn(ORPHAN)).toEqual([[]]);
    expect(markSpeech([toChapter(ORPHAN)]).doubts).toHaveLength(1);
  });
});

test('a sentence in quotation marks without a speaker, and unpaired marks, are reported', () => {
  expect(
    markSpeech([toChapter('他听到“这是好事。”很高兴。', '“没有配对。')]).doubts.map(({ text }) => text),
  ).toEqual(['不知道是谁说的，没有标成引语：“这是好事。”', '这一段的引号不成对，请核对原文']);
});
