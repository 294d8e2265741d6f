import { NOT_STATED } from '../../observations/exactness-words.ts';
import type { Figure } from '../../quantity/quantity-format.ts';
import { figure, formatDate, quotation, sentence, toKicker, toSourceLine } from '../card/card-parts.ts';
import { BODY, COLOURS, HEADING, NUMERAL, SMALLEST } from '../card/design.ts';
import type { Drawing } from '../card/drawing.ts';
import { toCanonical, type PageFacts, type Subject } from '../facts.ts';
import { fitClauses, fitLine, fitText, fitTitle, type Step } from '../card/fit.ts';
import { doubleRule, mast, numeral, numeralEm } from '../card/furniture.ts';
import { fitChart, sizeOf } from '../card/inset.ts';
import { box, run, text, type Node } from '../card/node.ts';
import { POSTER, toPosterPicture } from '../page-pictures.ts';
import { QUIET_ZONE, sizeOfQrCode } from './qr.ts';

const MARGIN = 84;
const WIDTH = POSTER.width - 2 * MARGIN;
const TOP = 196;
/** Where the band with the code begins. */
const BAND = 1080;
/** The code's dark square is at least this wide. */
const LEAST_CODE = 240;

/** Where an article's number stands. */
const FIGURE = BAND - 260;

/** The sentence below a number. */
const SENTENCE = { size: 38, leading: 1.7 } as const;

const PARAGRAPH = { size: 38, leading: 1.75 } as const;

const POSTER_TITLE: readonly Step[] = [
  { size: 100, lines: 2 },
  { size: 84, lines: 3 },
  { size: 72, lines: 3 },
  { size: 60, lines: 4 },
  { size: 50, lines: 4 },
  { size: 44, lines: 5 },
];

/** The picture that is saved and passed on: 1080×1440 with the page's address as a code; undefined for pages without one. */
export function toPoster(facts: PageFacts): Drawing | undefined {
  const picture = toPosterPicture(facts);
  if (picture === undefined) return undefined;
  const { subject } = facts;
  const chart = subject.kind === 'chart' ? toChart(facts, subject) : undefined;
  const code = toCode(toCanonical(facts));
  return {
    ...picture,
    node: box({ left: 0, top: 0, ...POSTER, backgroundColor: COLOURS.paper }, [
      ...mast(
        { organisation: facts.site.organisation.name, kicker: toKicker(facts) },
        { width: POSTER.width, margin: MARGIN, y: 76, size: 44 },
      ),
      ...(chart?.nodes ?? content(facts)),
      ...band(facts, code.x),
    ]),
    code,
    ...(chart && { inset: chart.inset }),
  };
}

/** The chart's finding as title, the drawing below it; undefined where it does not fit. */
function toChart(
  { title }: PageFacts,
  { scenes, notes }: Extract<Subject, { readonly kind: 'chart' }>,
): { readonly nodes: readonly Node[]; readonly inset: NonNullable<Drawing['inset']> } | undefined {
  const { size, lines } = fitTitle(title, WIDTH, POSTER_TITLE.slice(2));
  const note = fitClauses(notes.join(''), WIDTH, { size: SMALLEST.poster, lines: 2 });
  const top = TOP + 24 + lines.length * size * 1.32 + 28;
  const bottom = BAND - 28 - note.length * SMALLEST.poster * 1.5;
  const scene = fitChart(scenes.poster, { width: WIDTH, height: bottom - top }, SMALLEST.poster);
  if (scene === undefined) return undefined;
  return {
    nodes: [
      ...text(lines, { x: MARGIN, y: TOP + 24, size, leading: 1.32, face: HEADING, colour: COLOURS.ink }),
      ...text(note, {
        x: MARGIN,
        y: bottom,
        size: SMALLEST.poster,
        leading: 1.5,
        face: BODY,
        colour: COLOURS.soft,
      }),
    ],
    inset: { scene, x: MARGIN, y: Math.round(top + (bottom - top - sizeOf(scene).height) / 2) },
  };
}

function toCode(address: string): NonNullable<Drawing['code']> {
  const size = sizeOfQrCode(address);
  const module = Math.ceil(LEAST_CODE / (size - 2 * QUIET_ZONE));
  // The quiet zone is as light as the paper, so the dark square stands on the margin's edge.
  const right = POSTER.width - MARGIN + QUIET_ZONE * module;
  return { address, x: right - size * module, y: BAND + 36 - QUIET_ZONE * module + 12, module };
}

function content(facts: PageFacts): readonly Node[] {
  const { subject } = facts;
  switch (subject.kind) {
    case 'observation':
      return observation(facts, subject);
    case 'report':
      return report(facts, subject.figures);
    case 'chapter':
      return chapter(facts, subject);
    case 'article':
      return article(facts, subject);
    case 'chart':
      return article({ ...facts, description: subject.sentence }, { highlight: undefined });
    default:
      return [];
  }
}

function observation(
  { title }: PageFacts,
  subject: Extract<Subject, { readonly kind: 'observation' }>,
): readonly Node[] {
  const { size, lines } = fitTitle(title, WIDTH, [
    { size: 60, lines: 2 },
    { size: 50, lines: 3 },
    { size: 42, lines: 4 },
  ]);
  const number = Math.min(300, WIDTH / numeralEm(subject.parts));
  const words = subject.derived ? [NOT_STATED, ...subject.sentence] : subject.sentence;
  const below = TOP + 24 + lines.length * size * 1.35;
  const top = below + (300 - number) * 0.6 + 16;
  const said = top + number * 1.1 + 48;
  const most = Math.min(6, Math.floor((BAND - 28 - said) / (SENTENCE.size * SENTENCE.leading)));
  return [
    ...text(lines, { x: MARGIN, y: TOP + 24, size, leading: 1.35, face: HEADING, colour: COLOURS.ink }),
    numeral(subject.parts, { x: MARGIN, y: top, size: number }),
    ...sentence(words, subject.id, { x: MARGIN, y: said, width: WIDTH, ...SENTENCE, lines: most }),
  ];
}

function report({ title }: PageFacts, figures: readonly Figure[]): readonly Node[] {
  const { size, lines } = fitTitle(title, WIDTH, POSTER_TITLE);
  const top = TOP + 24 + lines.length * size * 1.3 + 48;
  const shown = figures.slice(0, 3);
  const row = (BAND - 24 - top) / shown.length;
  return [
    ...text(lines, { x: MARGIN, y: TOP + 24, size, leading: 1.3, face: HEADING, colour: COLOURS.ink }),
    ...shown.flatMap((each, index) =>
      figure(each, { x: MARGIN, y: top + index * row, width: WIDTH, most: Math.min(132, row / 1.9) }),
    ),
  ];
}

function chapter(facts: PageFacts, subject: Extract<Subject, { readonly kind: 'chapter' }>): readonly Node[] {
  const mark = run(subject.numeral, {
    x: MARGIN - 12,
    y: TOP,
    size: 200,
    leading: 1.1,
    face: NUMERAL,
    colour: COLOURS.paper,
  });
  const { size, lines } = fitTitle(subject.name, WIDTH, POSTER_TITLE.slice(1));
  const below = TOP + 268 + lines.length * size * 1.3;
  return [
    {
      ...mark,
      props: { ...mark.props, style: { ...mark.props.style, WebkitTextStroke: `3px ${COLOURS.red}` } },
    },
    ...text(lines, { x: MARGIN, y: TOP + 248, size, leading: 1.3, face: HEADING, colour: COLOURS.ink }),
    ...(subject.figure
      ? figure(subject.figure, { x: MARGIN, y: BAND - 320, width: WIDTH, most: 170 })
      : paragraph(facts.description, { from: below + 30, to: BAND - 28, most: 6 })),
  ];
}

function article(
  facts: PageFacts,
  { highlight }: Pick<Extract<Subject, { readonly kind: 'article' }>, 'highlight'>,
): readonly Node[] {
  const { size, lines } = fitTitle(facts.title, WIDTH, POSTER_TITLE.slice(1));
  const below = TOP + 30 + lines.length * size * 1.32 + 60;
  const heading = text(lines, {
    x: MARGIN,
    y: TOP + 30,
    size,
    leading: 1.32,
    face: HEADING,
    colour: COLOURS.ink,
  });
  if (highlight === undefined)
    return [...heading, ...paragraph(facts.description, { from: below, to: BAND - 28, most: 7 })];
  if (highlight.kind === 'figure') {
    return [
      ...heading,
      ...paragraph(facts.description, { from: below, to: FIGURE - 24, most: 4 }),
      ...figure(highlight, { x: MARGIN, y: FIGURE, width: WIDTH, most: 150 }),
    ];
  }
  const steps = [76, 64, 54, 46, 40].map((each) => ({
    size: each,
    lines: Math.floor((BAND - below - 150) / (each * 1.5)),
  }));
  return [...heading, ...quotation(highlight, { x: MARGIN, y: below + 20, width: WIDTH, steps })];
}

function paragraph(
  words: string,
  { from, to, most }: { readonly from: number; readonly to: number; readonly most: number },
): readonly Node[] {
  const { size, leading } = PARAGRAPH;
  const lines = fitText(words, WIDTH, {
    size,
    lines: Math.min(most, Math.floor((to - from) / (size * leading))),
  });
  return text(lines, { x: MARGIN, y: from, size, leading, face: BODY, colour: COLOURS.ink });
}

/** Where it comes from, and how to come to it. */
function band(facts: PageFacts, right: number): readonly Node[] {
  const { published, site } = facts;
  const width = right - MARGIN - 24;
  const small = { x: MARGIN, size: 28, leading: 1.5, face: BODY, colour: COLOURS.soft };
  const dates = published === undefined ? [] : [formatDate(published)];
  const lines = [...fitText(toSourceLine(facts), width, { size: 28, lines: 3 - dates.length }), ...dates];
  const name = fitLine(site.name, width, { size: 28, least: SMALLEST.poster });
  return [
    ...doubleRule(MARGIN, BAND, WIDTH),
    run('扫码读原文', {
      x: MARGIN,
      y: BAND + 44,
      size: 46,
      leading: 1.3,
      face: HEADING,
      colour: COLOURS.ink,
    }),
    ...text(lines, { ...small, y: BAND + 122 }),
    run(name.words, { ...small, size: name.size, y: BAND + 252, leading: 1.2 }),
  ];
}
