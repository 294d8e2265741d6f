import { formatObservationId, parseObservationId, toObservationId } from '../../content/observation-id.ts';
import type { Segment } from '../../content/text/prose.ts';

const FIELD = /^\{([^{}]*)\}$/;

/** A place for a number: an indicator in a year. */
export interface Field {
  readonly indicator: string;
  readonly year: number;
}

/** A title's pieces in order: plain words, or a field. */
export type TitlePiece = string | Field;

/** Splits `比2016年增{growth}` into words and fields; a field without a year (`{id/2016}` has one) is of `year`. */
export function parseTitle(title: string, year: number): readonly TitlePiece[] {
  return title
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const field = FIELD.exec(piece)?.[1];
      if (field === undefined) return piece;
      return parseObservationId(toObservationId(field, year));
    });
}

/** The numbers that a title names. */
export function fieldsOf(title: string, year: number): readonly Field[] {
  return parseTitle(title, year).flatMap((piece) => (typeof piece === 'string' ? [] : [piece]));
}

/** The title with each field replaced by the wording of its observation. Throws on a field that `resolve` does not know. */
export function fillTitle(
  title: string,
  year: number,
  resolve: (field: Field) => Segment | undefined,
): readonly Segment[] {
  return parseTitle(title, year).map((piece) => {
    if (typeof piece === 'string') return piece;
    const segment = resolve(piece);
    if (segment === undefined) throw new Error(`{${formatObservationId(piece)}} 没有数`);
    return segment;
  });
}
