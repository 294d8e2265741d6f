import { plainText, type Segment } from '../../content/text/prose.ts';
import type { Figure } from '../../quantity/quantity-format.ts';
import { BODY, COLOURS, HEADING, SMALLEST } from './design.ts';
import { excerptAround } from './clauses.ts';
import type { PageFacts } from '../facts.ts';
import { fitLine, fitText, fitTitle, type Fitted, type Step } from './fit.ts';
import { numeral, numeralEm } from './furniture.ts';
import { box, fontOf, run, rule, text, type Node } from './node.ts';

/** What kind of page it is, in the corner of its pictures. */
export function toKicker({ subject, column, published }: PageFacts): string {
  switch (subject.kind) {
    case 'front':
    case 'report':
    case 'chapter':
      return `${subject.year}年年报`;
    case 'observation':
      return `数据　${subject.year}年`;
    case 'chart':
      return `图表　${subject.year}年`;
    case 'article':
      return published === undefined ? '文章' : `文章　${formatDate(published)}`;
    case 'indicator':
    case 'catalogue':
      return '数据';
    case 'station':
      return '职工服务站点';
    case 'page':
      return column ?? '';
    default:
      return subject satisfies never;
  }
}

/** 来源：… */
export function toSourceLine({ source, site }: PageFacts): string {
  return source === undefined ? site.name : `来源：${source}`;
}

/** A date as people read it, at the precision known. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  return [`${year ?? ''}年`, month && `${Number(month)}月`, day && `${Number(day)}日`]
    .filter(Boolean)
    .join('');
}

/** A number with its name below it, as wide as it may be and no larger than `most`. */
export function figure(
  { name, parts }: Figure,
  {
    x,
    y,
    width,
    most,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly most: number },
): readonly Node[] {
  const size = Math.min(most, width / numeralEm(parts));
  const label = toLabel(name, width, most);
  return [
    numeral(parts, { x, y: y + (most - size) * 1.1, size }),
    ...text(label.lines, { x, y: y + most * 1.2, size: label.size, face: BODY, colour: COLOURS.soft }),
  ];
}

/** A number's name: on one line, or smaller on two. */
function toLabel(name: string, width: number, most: number): Fitted {
  return fitTitle(name, width, [
    { size: Math.max(SMALLEST.card, most * 0.26), lines: 1 },
    { size: Math.max(SMALLEST.card, most * 0.19), lines: 2 },
  ]);
}

/** The sentence of a number with the number marked by the gold thread. */
export function sentence(
  segments: readonly Segment[],
  observation: string,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly leading: number } & Step,
): readonly Node[] {
  const { x, y, width, leading, size, lines: most } = place;
  const limit = Math.floor((width / size) * most * 0.92);
  const words = excerptAround(segments, observation, limit);
  const lines = fitText(plainText(words), width, { size, lines: most });
  const marked = words.find((segment) => typeof segment !== 'string' && segment.observation === observation);
  const mark = marked === undefined ? '' : plainText([marked]);
  return lines.flatMap((line, index) => {
    const at = mark === '' ? -1 : line.indexOf(mark);
    const top = y + index * size * leading;
    if (at < 0) return text([line], { x, y: top, size, leading, face: BODY, colour: COLOURS.ink });
    return [
      threadLine([line.slice(0, at), mark, line.slice(at + mark.length)], { x, y: top, size, leading }),
    ];
  });
}

/** A quotation: its mark hangs red at the left, the speaker stands below. */
export function quotation(
  { words, speaker, role }: { readonly words: string; readonly speaker: string; readonly role: string },
  {
    x,
    y,
    width,
    steps,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly steps: readonly Step[] },
): readonly Node[] {
  const { size, lines } = fitQuotation(words, width, steps);
  const below = y + lines.length * size * 1.5 + size * 0.5;
  const said = fitLine(`${role}${speaker}`, width - 60, { size: SMALLEST.card, least: SMALLEST.card });
  return [
    ...text(lines, { x, y, size, leading: 1.5, face: HEADING, colour: COLOURS.ink }),
    rule(x, below + 14, 40, 3, COLOURS.red),
    run(said.words, {
      x: x + 60,
      y: below,
      size: said.size,
      leading: 1.2,
      face: BODY,
      colour: COLOURS.soft,
    }),
  ];
}

function fitQuotation(
  words: string,
  width: number,
  steps: readonly Step[],
): { size: number; lines: readonly string[] } {
  for (const step of steps) {
    const lines = fitText(words, width, step);
    if (lines.join('') === words) return { size: step.size, lines };
  }
  const last = steps.at(-1) ?? { size: 40, lines: 3 };
  return { size: last.size, lines: fitText(words, width, last) };
}

function threadLine(
  [before, mark, after]: readonly [string, string, string],
  {
    x,
    y,
    size,
    leading,
  }: { readonly x: number; readonly y: number; readonly size: number; readonly leading: number },
): Node {
  const piece = (words: string, marked: boolean): readonly Node[] =>
    words === ''
      ? []
      : [
          {
            type: 'div',
            props: {
              style: {
                ...fontOf(BODY),
                fontSize: size,
                lineHeight: 1.3,
                color: COLOURS.ink,
                whiteSpace: 'pre',
                borderBottom: `3px solid ${marked ? COLOURS.thread : COLOURS.paper}`,
              },
              children: words,
            },
          },
        ];
  return box({ left: x, top: y + (size * (leading - 1.3)) / 2 }, [
    ...piece(before, false),
    ...piece(mark, true),
    ...piece(after, false),
  ]);
}
