import { describe, expect, test } from 'vitest';
import { reportedSchema, type Reported } from '../../src/content/schemas/observation.ts';
import { bindStats } from './bind.ts';
import type { Chapter, Span } from './types.ts';
import { findUnbound } from './unbound.ts';

function toChapter(slug: string, text: string, spans: readonly Span[] = []): Chapter {
  return {
    number: 1,
    slug,
    title: '甲',
    numeral: '一',
    elements: [{ kind: 'paragraph', text, line: 7, spans }],
  };
}

function toRow(
  indicator: string,
  text: string,
  quote: string,
  also: readonly { chapter: string; quote: string }[] = [],
): Reported {
  return reportedSchema.parse({ indicator, value: 1, text, chapter: 'a', quote, also });
}

function boundWords({ chapters }: ReturnType<typeof bindStats>): readonly string[] {
  return chapters.flatMap(({ elements }) =>
    elements.flatMap(({ text, spans }) =>
      spans.flatMap((span) =>
        span.kind === 'stat' ? [`${span.id}=${text.slice(span.start, span.end)}`] : [],
      ),
    ),
  );
}

const TEXT = '谋划项目32个，增加了副主席2名，获得奖章2名，共32个项目。';

test('exactly the wording inside the passage is bound, not the same wording elsewhere', () => {
  const bound = bindStats([toChapter('a', TEXT)], [toRow('medals', '2名', '奖章2名')]);
  expect(bound.chapters[0]?.elements[0]?.spans).toEqual([{ kind: 'stat', id: 'medals', start: 21, end: 23 }]);
  expect(bound.notes).toEqual([{ line: 7, text: '绑定 2名 → medals' }]);
});

test('passages may share a clause, stand in several chapters, and be written with the punctuation of the source', () => {
  const rows = [
    toRow('projects', '32个', '谋划项目32个,增加了'),
    toRow('chairs', '2名', '32个，增加了副主席2名', [{ chapter: 'b', quote: '副主席２名' }]),
  ];
  const bound = bindStats([toChapter('a', TEXT), toChapter('b', '副主席2名。')], rows);
  expect(boundWords(bound)).toEqual(['projects=32个', 'chairs=2名', 'chairs=2名']);
  expect(bound.lost).toEqual([]);
});

describe('what cannot be bound is listed with the reason', () => {
  test.each([
    ['no such passage', toRow('x', '9起', '法律援助9起'), '这一章里找不到这句原话'],
    ['a passage that stands twice', toRow('x', '32个', '32个'), '出现了 2 次'],
    ['wording that the passage does not have', toRow('x', '33个', '谋划项目32个'), '没有“33个”'],
    ['wording that the passage has twice', toRow('x', '2名', '副主席2名，获得奖章2名'), '“2名”出现了 2 次'],
  ])('%s', (_, row, reason) => {
    const bound = bindStats([toChapter('a', TEXT)], [row]);
    expect(boundWords(bound)).toEqual([]);
    expect(bound.lost).toEqual([expect.stringContaining(reason)]);
  });

  test('a chapter that does not exist', () => {
    expect(bindStats([toChapter('b', TEXT)], [toRow('x', '32个', '谋划项目32个')]).lost).toEqual([
      'x：没有叫 a 的章（只有 b）',
    ]);
  });

  test('words that another observation holds, and a number that a quotation cuts in two', () => {
    const rows = [toRow('x', '32个', '谋划项目32个'), toRow('y', '32', '谋划项目32')];
    expect(bindStats([toChapter('a', TEXT)], rows).lost).toEqual([
      'y：这几个字已经绑定到 x（原话：谋划项目32）',
    ]);
    const quote: Span = { kind: 'quote', start: 0, end: 5, speaker: '甲', role: undefined };
    expect(
      bindStats([toChapter('a', TEXT, [quote])], [toRow('x', '32个', '谋划项目32个')]).lost,
    ).toHaveLength(1);
  });
});

test('numbers that nothing binds are listed with what stands around them', () => {
  const { chapters } = bindStats(
    [toChapter('a', '2017年谋划项目32个，每天接待三四拨，进一步推进。')],
    [toRow('x', '32个', '项目32个')],
  );
  expect(findUnbound(chapters)).toEqual([
    { line: 7, text: '【2017】年谋划项目32个' },
    { line: 7, text: '32个，每天接待【三四】拨，进一步推进。' },
  ]);
});
