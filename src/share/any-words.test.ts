import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widestEm } from '../charts/draw/wrap.ts';
import type { Figure } from '../quantity/quantity-format.ts';
import { toCard, toCover } from './card/card.ts';
import type { Drawing } from './card/drawing.ts';
import type { PageFacts, Subject } from './facts.ts';
import type { Node } from './card/node.ts';
import { toPoster } from './poster/poster.ts';
import { toPrintableFacts } from './card/drawable-facts.ts';
import { hasGlyph } from './card/draw-picture.ts';
import { ARTICLE, NUMBER } from '../../tests/support/share-fixtures.ts';

const HAN = '云溪县总工会职工服务站把实事办好的一线员年报改革创新建设企业街道社区';
const CHARACTERS: readonly (readonly [weight: number, characters: string])[] = [
  [12, HAN],
  [2, '，：、。！？'],
  [1, '“”《》（）…—·'],
  [2, 'abcdefghijklmnopqrstuvwxyzWMHQ'],
  [1, '0123456789%@&'],
  [1, ' '],
  [1, '𠮷𨱏䶮'],
  [1, '\u{1f389}\u{2600}\u{fe0f}\u{1f468}\u{200d}ஜཀ'],
];
const character = fc.oneof(
  ...CHARACTERS.map(([weight, set]) => ({ weight, arbitrary: fc.constantFrom(...Array.from(set)) })),
);
const words = (least: number, most: number) =>
  fc.array(character, { minLength: least, maxLength: most, size: 'max' }).map((all) => all.join(''));
const title = words(2, 60);
const parts = fc.record({
  prefix: fc.constantFrom('', '近'),
  digits: fc.constantFrom('8', '1234567.8亿'),
  suffix: fc.constantFrom('多名', '元'),
});
const figure: fc.Arbitrary<Figure> = fc.record({ name: words(1, 40), parts });
const figures = fc.array(figure, { maxLength: 4 });
const report = { title: '年报', url: '/' };

const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.constant({ kind: 'page' as const }),
  figures.map((all) => ({ kind: 'front' as const, year: 2017, figures: all })),
  figures.map((all) => ({ kind: 'report' as const, year: 2017, figures: all })),
  fc.record({
    kind: fc.constant('chapter' as const),
    year: fc.constant(2017),
    numeral: fc.constant('十'),
    name: title,
    figure: fc.option(figure, { nil: undefined }),
    report: fc.constant(report),
  }),
  fc
    .oneof(
      fc.constant(undefined),
      figure.map((each) => ({ kind: 'figure' as const, ...each })),
      fc.record({
        kind: fc.constant('quote' as const),
        words: words(1, 200),
        speaker: words(1, 20),
        role: words(0, 60),
      }),
    )
    .map((highlight) => ({ kind: 'article' as const, highlight, excerptOf: undefined, topics: [] })),
  fc.record({
    kind: fc.constant('station' as const),
    sentence: fc.option(title, { nil: undefined }),
    place: fc.constant({}),
  }),
  fc.tuple(parts, words(1, 90), words(0, 90)).map(([numeral, before, after]) => ({
    ...(NUMBER.subject as Extract<Subject, { readonly kind: 'observation' }>),
    parts: numeral,
    sentence: [before, { observation: 'volunteers/2017' as const, text: '2500多名' }, after],
  })),
);

const page: fc.Arbitrary<PageFacts> = fc
  .record({
    title,
    description: words(0, 200),
    name: words(1, 60),
    organisation: words(1, 40),
    column: words(0, 40),
    source: fc.option(words(1, 60), { nil: undefined }),
    subject,
  })
  .map(({ name, organisation, ...said }) => ({
    ...ARTICLE,
    ...said,
    site: { ...ARTICLE.site, name, organisation: { ...ARTICLE.site.organisation, name: organisation } },
  }))
  .map((facts) => toPrintableFacts(facts, hasGlyph));

/** A line of text in a picture, in px. */
interface Line {
  readonly words: string;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where lines stand that have a place of their own. */
function linesOf({ props: { style = {}, children } }: Node): readonly Line[] {
  const { left, top, fontSize, lineHeight = 1.4 } = style;
  if (children === undefined) return [];
  if (typeof children !== 'string') return children.flatMap(linesOf);
  if (typeof left !== 'number' || typeof top !== 'number' || typeof fontSize !== 'number') return [];
  const bottom = top + (fontSize * (1 + Number(lineHeight))) / 2;
  return [{ words: children, top, right: left + widestEm(children) * fontSize, bottom }];
}

function picturesOf(facts: PageFacts): readonly Drawing[] {
  return [toCard(facts), toCover(facts), toPoster(facts)].filter((drawing) => drawing !== undefined);
}

/** Where the foot of a picture begins, whose lines are its own. */
const FEET: Readonly<Record<string, number>> = { cards: 556, posters: 1080 };

test('whatever a page says, each of its pictures can be laid out, and no line leaves its place', () => {
  fc.assert(
    fc.property(page, (facts) => {
      for (const { path, node, width, height } of picturesOf(facts)) {
        const foot = FEET[path.split('/')[1] ?? ''] ?? 0;
        for (const { words, top, right, bottom } of linesOf(node)) {
          expect(right, `${path}: ${words}`).toBeLessThanOrEqual(width);
          expect(bottom, `${path}: ${words}`).toBeLessThanOrEqual(top < foot ? foot + 4 : height);
        }
      }
    }),
    { numRuns: 400, seed: 1 },
  );
});

/** Holds each picture to the whole of a title. */
function expectWhole(title: string): void {
  for (const { path, node } of picturesOf({ ...ARTICLE, title })) {
    const lines = linesOf(node).map(({ words }) => words);
    expect(lines.join(''), path).toContain(title);
  }
}

test('an ordinary title of 2 to 60 characters is whole in every picture', () => {
  const ordinary = fc
    .array(fc.constantFrom(...Array.from(HAN)), { minLength: 2, maxLength: 60, size: 'max' })
    .map((all) => all.join(''));
  fc.assert(fc.property(ordinary, expectWhole), { numRuns: 200, seed: 1 });
});

/** Fits the card, and once was too long for the poster. */
const SENTENCE =
  '云溪县总工会组织志愿者走进城区每个职工服务站了解大家平时办事时最在意的是什么又还有哪些难处没有说出来也没人过问';

test.each([51, 52, 53, 57])(
  'a sentence of %i characters without a mark is whole in every picture',
  (length) => {
    expectWhole(SENTENCE.slice(0, length).padEnd(length, '呢'));
  },
);
