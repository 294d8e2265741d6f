import { widestEm } from '../../charts/draw/wrap.ts';
import type { QuantityParts } from '../../quantity/quantity-format.ts';
import { BODY, COLOURS, HEADING, NUMERAL } from './design.ts';
import { fitLine } from './fit.ts';
import { box, fontOf, run, runTo, rule, type Node } from './node.ts';

/** Mean width in em of the heavy face's digits. */
const DIGIT_EM = 0.6;
/** The words around a number are this much smaller. */
const AFFIX = 0.38;
/** The publisher's name is set a little wide, in em. */
const TRACKED = 1.04;

/** The head of a picture: the publisher's mark at the left, what kind of page it is at the right, a hairline below. */
export function mast(
  { organisation, kicker }: { readonly organisation: string; readonly kicker: string },
  {
    width,
    margin,
    y,
    size,
  }: { readonly width: number; readonly margin: number; readonly y: number; readonly size: number },
): readonly Node[] {
  const side = fitLine(kicker, (width - 2 * margin) * 0.42, { size: size * 0.9, least: size * 0.9 });
  const room = width - 2 * margin - widestEm(side.words) * side.size - size * 2;
  const name = fitLine(organisation, room / TRACKED, { size, least: size * 0.6 });
  const mark = margin + widestEm(name.words) * name.size * TRACKED + size * 0.5;
  const small = size * 0.58;
  return [
    tab(margin, size),
    run(name.words, {
      x: margin,
      y: y + (size - name.size) * 0.6,
      size: name.size,
      leading: 1.2,
      face: HEADING,
      colour: COLOURS.ink,
      tracking: name.size * (TRACKED - 1),
    }),
    rule(mark, y + size * 0.08, Math.max(2, size * 0.06), size * 1.14, COLOURS.red),
    ...['年', '报'].map((character, index) =>
      run(character, {
        x: mark + size * 0.28,
        y: y + index * small - size * 0.02,
        size: small,
        leading: 1.2,
        face: HEADING,
        colour: COLOURS.red,
      }),
    ),
    runTo(margin, side.words, {
      y: y + size * 0.12,
      size: side.size,
      leading: 1.2,
      face: BODY,
      colour: COLOURS.soft,
    }),
    rule(margin, y + size * 1.75, width - 2 * margin, 1.5, COLOURS.hairline),
  ];
}

/** The red tab at the upper edge of everything that is published. */
export function tab(x: number, size: number): Node {
  return rule(x, 0, size * 2, size * 0.34, COLOURS.red);
}

/** The double rule that closes a page, as in the colophon. */
export function doubleRule(x: number, y: number, width: number): readonly Node[] {
  return [rule(x, y, width, 1.5, COLOURS.hairline), rule(x, y + 5, width, 1.5, COLOURS.hairline)];
}

/** Width in em of a number with its words, a little generous. */
export function numeralEm({ prefix, digits, suffix }: QuantityParts): number {
  const affix = (words: string) => (words === '' ? 0 : (widestEm(words) + 0.3) * AFFIX);
  const wide = [...digits].reduce(
    (sum, character) => sum + (/[\d]/.test(character) ? DIGIT_EM : /[.,]/.test(character) ? 0.3 : 1),
    0,
  );
  return affix(prefix) + wide + affix(suffix);
}

/** A number as a poster: digits large and red, the words around it small on the same baseline. */
export function numeral(
  { prefix, digits, suffix }: QuantityParts,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): Node {
  const affix = (words: string, side: 'marginLeft' | 'marginRight'): readonly Node[] =>
    words === ''
      ? []
      : [
          {
            type: 'div',
            props: {
              style: {
                ...fontOf(HEADING),
                fontSize: size * AFFIX,
                lineHeight: 1,
                color: COLOURS.ink,
                [side]: size * 0.05,
                paddingBottom: size * 0.105,
                whiteSpace: 'pre',
              },
              children: words,
            },
          },
        ];
  return box({ left: x - size * 0.03, top: y, alignItems: 'flex-end', height: size * 1.1 }, [
    ...affix(prefix, 'marginRight'),
    {
      type: 'div',
      props: {
        style: { ...fontOf(NUMERAL), fontSize: size, lineHeight: 1.1, color: COLOURS.red, whiteSpace: 'pre' },
        children: digits,
      },
    },
    ...affix(suffix, 'marginLeft'),
  ]);
}
