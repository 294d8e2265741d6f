import { MERGED } from '../../../src/content/schemas/data-table.ts';
import { isMerged } from '../../../src/content/table-grid.ts';
import { contentOf } from './inline.ts';
import { childAt, valueAt, type XmlElement } from './xml.ts';

/** Word's own limit; a cell cannot span more. */
const MOST_COLUMNS = 63;
/** In which rows and cells may lie. */
const WRAPPERS = new Set(['w:sdt', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag', 'mc:AlternateContent']);

/**
 * The rows of a table, each value in its own column: what a cell takes of the cells to its right is `<`, below it `^`.
 * `readCell` gives the words of a cell; it is not asked for one that lies under another. `merged` counts cells that take others.
 */
export function readTable(
  table: XmlElement,
  readCell: (cell: XmlElement) => string,
): { readonly rows: readonly (readonly string[])[]; readonly merged: number } {
  const taking = new Set<Place>();
  let above: readonly (Place | undefined)[] = [];
  const rows = childrenOf(table, 'w:tr')
    .filter((row) => !childAt(row, 'w:trPr', 'w:del'))
    .map((row) => {
      const places = placesOf(row, above);
      for (const [column, place] of places.entries())
        if (place && (place.isBelow || places[column - 1] === place)) taking.add(place.origin ?? place);
      const cells = places.map((place, column) => {
        if (!place) return '';
        if (place.isBelow) return MERGED.up;
        return places[column - 1] === place ? MERGED.left : readCell(place.cell);
      });
      above = places;
      return cells;
    });
  return { rows, merged: taking.size };
}

/** The words of a row without the signs of what is merged. */
export function wordsOfRow(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => (isMerged(cell) ? '' : cell));
}

/** What stands at one or more columns of a row. */
interface Place {
  readonly cell: XmlElement;
  /** The columns that it takes. */
  readonly first: number;
  width: number;
  readonly isBelow: boolean;
  /** The place that a lower one belongs to. */
  readonly origin?: Place;
}

/** A place for each column, `undefined` where the row leaves it free. */
function placesOf(row: XmlElement, above: readonly (Place | undefined)[]): readonly (Place | undefined)[] {
  const freeBefore = spanOf(valueAt(row, 'w:trPr', 'w:gridBefore'), 0);
  const freeAfter = spanOf(valueAt(row, 'w:trPr', 'w:gridAfter'), 0);
  const places: (Place | undefined)[] = Array.from({ length: freeBefore }, () => undefined);
  for (const cell of childrenOf(row, 'w:tc')) {
    const properties = childAt(cell, 'w:tcPr');
    const width = spanOf(valueAt(properties, 'w:gridSpan'), 1);
    const last = places.at(-1);
    const across = childAt(properties, 'w:hMerge');
    const isAcross = across !== undefined && across.attributes['w:val'] !== 'restart' && last !== undefined;
    if (isAcross) last.width += width;
    const place = isAcross ? last : placeOf(cell, properties, { first: places.length, width }, above);
    for (let at = 0; at < width; at += 1) places.push(place);
  }
  return [...places, ...Array.from({ length: freeAfter }, () => undefined)];
}

function placeOf(
  cell: XmlElement,
  properties: XmlElement | undefined,
  { first, width }: Pick<Place, 'first' | 'width'>,
  above: readonly (Place | undefined)[],
): Place {
  const down = childAt(properties, 'w:vMerge');
  const upper = above[first];
  const isBelow = down !== undefined && down.attributes['w:val'] !== 'restart' && upper?.first === first;
  return {
    cell,
    first,
    width,
    isBelow,
    ...(isBelow && { origin: upper.origin ?? upper }),
  };
}

function spanOf(value: string | undefined, least: number): number {
  const span = Number(value ?? least);
  return Number.isInteger(span) ? Math.min(Math.max(span, least), MOST_COLUMNS) : least;
}

function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return contentOf(element).flatMap((child) =>
    child.name === name ? [child] : WRAPPERS.has(child.name) ? childrenOf(child, name) : [],
  );
}
