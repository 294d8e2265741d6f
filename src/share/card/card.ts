import { widestEm } from '../../charts/draw/wrap.ts';
import { NOT_STATED } from '../../observations/exactness-words.ts';
import type { Figure } from '../../quantity/quantity-format.ts';
import { figure, quotation, sentence, toKicker, toSourceLine, formatDate } from './card-parts.ts';
import { BODY, COLOURS, HEADING, NUMERAL, SMALLEST } from './design.ts';
import type { Drawing } from './drawing.ts';
import type { Highlight, PageFacts, Subject } from '../facts.ts';
import {
  CARD_TITLE,
  CARD_TITLE_WIDTH,
  CHAPTER_TITLE,
  CHAPTER_TITLE_WIDTH,
  CHART_TITLE,
  COVER_TITLE,
  NUMBER_TITLE,
  fitClauses,
  fitLine,
  fitText,
  fitTitle,
} from './fit.ts';
import { doubleRule, mast, numeral, numeralEm, tab } from './furniture.ts';
import { fitChart, sizeOf } from './inset.ts';
import { box, run, runTo, text, type Node } from './node.ts';
import { CARD, toCardPicture, toCoverPicture, toScreenPicture } from '../page-pictures.ts';

const MARGIN = 72;
const WIDTH = CARD_TITLE_WIDTH;
/** Where the picture's own matter begins and ends. */
const TOP = 128;
const FOOT = 556;

/** The card of a page: 1200×630, for those who preview links. */
export function toCard(facts: PageFacts): Drawing {
  const { subject } = facts;
  const picture = toCardPicture(facts);
  const chart = subject.kind === 'chart' ? toChart(facts, subject) : undefined;
  return {
    ...picture,
    node: page([...head(facts), ...(chart?.nodes ?? content(facts)), ...footer(facts)]),
    ...(chart && { inset: chart.inset }),
  };
}

/** The picture in an article's text: somebody's words or one number; undefined where the article has neither. */
export function toCover(facts: PageFacts): Drawing | undefined {
  const picture = toCoverPicture(facts);
  const { subject } = facts;
  if (picture === undefined || subject.kind !== 'article' || subject.highlight === undefined)
    return undefined;
  return { ...picture, node: page([tab(MARGIN, 34), ...highlight(subject.highlight), ...footer(facts)]) };
}

/** An article's picture as browsers show it: the same, to be reduced. */
export function toScreen(facts: PageFacts, picture: Drawing): Drawing | undefined {
  return facts.subject.kind === 'article' ? { ...picture, ...toScreenPicture(facts) } : undefined;
}

function content(facts: PageFacts): readonly Node[] {
  const { subject } = facts;
  switch (subject.kind) {
    case 'front':
    case 'report':
      return cover(facts, subject.figures);
    case 'chapter':
      return chapter(facts, subject);
    case 'observation':
      return observation(facts, subject);
    case 'chart':
      return titled(facts, subject.sentence);
    case 'station':
      return titled(facts, subject.sentence ?? facts.description);
    case 'article':
    case 'indicator':
    case 'catalogue':
    case 'page':
      return titled(facts, facts.description);
    default:
      return subject satisfies never;
  }
}

/** Title and lead, set from the middle of the free space. */
function titled({ title }: PageFacts, words: string): readonly Node[] {
  const { size, lines } = fitTitle(title, WIDTH, CARD_TITLE);
  const room = FOOT - TOP;
  const most = lines.length < 3 ? 3 : size > 60 ? 1 : 2;
  const leads = fitText(words, WIDTH, { size: 31, lines: most });
  const height = lines.length * size * 1.28 + 28 + leads.length * 31 * 1.65;
  const top = TOP + Math.max(12, (room - height) * 0.42);
  return [
    ...text(lines, { x: MARGIN, y: top, size, leading: 1.28, face: HEADING, colour: COLOURS.ink }),
    ...text(leads, {
      x: MARGIN,
      y: top + lines.length * size * 1.28 + 28,
      size: 31,
      leading: 1.65,
      face: BODY,
      colour: COLOURS.soft,
    }),
  ];
}

function chapter(facts: PageFacts, subject: Extract<Subject, { readonly kind: 'chapter' }>): readonly Node[] {
  const left = MARGIN + WIDTH - CHAPTER_TITLE_WIDTH;
  const { size, lines } = fitTitle(subject.name, CHAPTER_TITLE_WIDTH, CHAPTER_TITLE);
  const below = TOP + 24 + lines.length * size * 1.28 + 18;
  const lead = fitText(facts.description, CHAPTER_TITLE_WIDTH, { size: SMALLEST.card, lines: 2 });
  return [
    outlined(subject.numeral, { x: MARGIN - 10, y: TOP + 2, size: 184 }),
    ...text(lines, { x: left, y: TOP + 24, size, leading: 1.28, face: HEADING, colour: COLOURS.ink }),
    ...(subject.figure
      ? figure(subject.figure, {
          x: left,
          y: Math.max(below, FOOT - 198),
          width: CHAPTER_TITLE_WIDTH,
          most: 100,
        })
      : text(lead, {
          x: left,
          y: below,
          size: SMALLEST.card,
          leading: 1.65,
          face: BODY,
          colour: COLOURS.soft,
        })),
  ];
}

function cover({ title }: PageFacts, figures: readonly Figure[]): readonly Node[] {
  const { size, lines } = fitTitle(title, WIDTH, COVER_TITLE);
  const column = WIDTH / 3;
  const shown = figures.slice(0, 3);
  const most = Math.min(88, ...shown.map(({ parts }) => (column - 40) / numeralEm(parts)));
  return [
    ...text(lines, { x: MARGIN, y: TOP + 18, size, leading: 1.28, face: HEADING, colour: COLOURS.ink }),
    ...shown.flatMap((shownFigure, index) =>
      figure(shownFigure, {
        x: MARGIN + index * column,
        y: FOOT - 80 - most * 1.2,
        width: column - 40,
        most,
      }),
    ),
  ];
}

/** The chart's finding as title, the drawing below it as large as it fits; undefined where it does not. */
function toChart(
  { title }: PageFacts,
  { scenes, notes }: Extract<Subject, { readonly kind: 'chart' }>,
): { readonly nodes: readonly Node[]; readonly inset: NonNullable<Drawing['inset']> } | undefined {
  const { size, lines } = fitTitle(title, WIDTH, CHART_TITLE);
  const note = fitClauses(notes.join(''), WIDTH, { size: SMALLEST.card, lines: 1 });
  const top = TOP + lines.length * size * 1.3 + 16;
  const bottom = FOOT - 16 - note.length * 46;
  const scene = fitChart(scenes.card, { width: WIDTH, height: bottom - top }, SMALLEST.card);
  if (scene === undefined) return undefined;
  const { height } = sizeOf(scene);
  return {
    nodes: [
      ...text(lines, { x: MARGIN, y: TOP - 4, size, leading: 1.3, face: HEADING, colour: COLOURS.ink }),
      ...text(note, { x: MARGIN, y: bottom + 2, size: SMALLEST.card, face: BODY, colour: COLOURS.soft }),
    ],
    inset: { scene, x: MARGIN, y: Math.round(top + (bottom - top - height) / 2) },
  };
}

function observation(
  { title }: PageFacts,
  subject: Extract<Subject, { readonly kind: 'observation' }>,
): readonly Node[] {
  const { size, lines } = fitTitle(title, WIDTH, NUMBER_TITLE);
  const number = Math.min(216, WIDTH / numeralEm(subject.parts));
  const top = TOP + lines.length * size * 1.3;
  const bottom = FOOT - 2 * SMALLEST.card * 1.6 - 10;
  const words = subject.derived ? [NOT_STATED, ...subject.sentence] : subject.sentence;
  return [
    ...text(lines, { x: MARGIN, y: TOP, size, leading: 1.3, face: HEADING, colour: COLOURS.ink }),
    numeral(subject.parts, {
      x: MARGIN,
      y: top + Math.max(0, (bottom - top - number * 1.1) / 2),
      size: number,
    }),
    ...sentence(words, subject.id, {
      x: MARGIN,
      y: bottom,
      width: WIDTH,
      leading: 1.6,
      size: SMALLEST.card,
      lines: 2,
    }),
  ];
}

/** Without the head of a card: the page around it has one. */
function highlight(shown: Highlight): readonly Node[] {
  if (shown.kind === 'figure') {
    return figure(shown, { x: MARGIN, y: 100, width: WIDTH, most: 250 });
  }
  return quotation(shown, {
    x: MARGIN,
    y: 84,
    width: WIDTH,
    steps: [
      { size: 92, lines: 2 },
      { size: 80, lines: 3 },
      { size: 64, lines: 4 },
      { size: 52, lines: 5 },
      { size: 44, lines: 6 },
      { size: 38, lines: 7 },
    ],
  });
}

/** The chapter numeral in outline, as on the chapter's page. */
function outlined(
  character: string,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): Node {
  const node = run(character, { x, y, size, leading: 1.1, face: NUMERAL, colour: COLOURS.paper });
  return {
    ...node,
    props: { ...node.props, style: { ...node.props.style, WebkitTextStroke: `3px ${COLOURS.red}` } },
  };
}

function page(children: readonly Node[]): Node {
  return box({ left: 0, top: 0, ...CARD, backgroundColor: COLOURS.paper }, children);
}

function head(facts: PageFacts): readonly Node[] {
  const { organisation } = facts.site;
  return mast(
    { organisation: organisation.name, kicker: toKicker(facts) },
    { width: CARD.width, margin: MARGIN, y: 40, size: 34 },
  );
}

function footer(facts: PageFacts): readonly Node[] {
  const small = { y: FOOT + 20, size: SMALLEST.card, leading: 1.2, face: BODY, colour: COLOURS.soft };
  const date = facts.published === undefined ? '' : formatDate(facts.published);
  const line = (words: string, room: number): string =>
    fitLine(words, room, { size: small.size, least: small.size }).words;
  const right = line(facts.subject.kind === 'article' || date === '' ? facts.site.name : date, WIDTH / 2);
  const source = toSourceLine(facts);
  const taken = (widestEm(source) + 1) * small.size;
  // The source says more than the site's name or a date, which stand elsewhere too.
  const isAlone = taken > WIDTH - widestEm(right) * small.size && taken <= WIDTH;
  const room = isAlone ? WIDTH : WIDTH - (widestEm(right) + 1) * small.size;
  const left = line(taken > room + small.size ? facts.site.organisation.name : source, room);
  return [
    ...doubleRule(MARGIN, FOOT, WIDTH),
    run(left, { x: MARGIN, ...small }),
    ...(isAlone || left === right ? [] : [runTo(MARGIN, right, small)]),
  ];
}
