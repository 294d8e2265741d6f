import type { Place } from '../page-place.ts';

const LONGEST = 400;

/** A selection inside the page's text, with its place. */
export interface Selected extends Place {
  /** What was selected, on one line. */
  readonly text: string;
}

/** What the reader has selected in the page's own text; undefined where that is nothing, or more than a passage. */
export function readSelection(): Selected | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const main = document.querySelector('main');
  const text = selection.toString().replace(/\s+/g, ' ').trim();
  if (!main?.contains(range.commonAncestorContainer)) return undefined;
  if (text === '' || text.length > LONGEST) return undefined;
  const isInOneBlock = !selection.toString().trim().includes('\n');
  const number = findNumber(main, range, text);
  if (number !== undefined) return { text, anchor: number, words: undefined };
  return { text, anchor: findHeading(main, range), words: isInOneBlock ? text : undefined };
}

/** The anchor of a number that is all that was selected; a number that stands above the text leads to its place in it. */
function findNumber(main: Element, range: Range, text: string): string | undefined {
  const isWhole = (number: Element): boolean =>
    range.intersectsNode(number) && text.replace(/\s/g, '') === number.textContent.replace(/\s/g, '');
  const number = [...main.querySelectorAll<HTMLElement>('[data-observation]')].find(isWhole);
  if (number === undefined) return undefined;
  const indicator = number.dataset.observation?.split('/')[0] ?? '';
  return number.closest('[id^="n-"]')?.id ?? document.getElementById(`n-${indicator}`)?.id;
}

/** The anchor of the last heading before the selection. */
function findHeading(main: Element, range: Range): string | undefined {
  const before = [...main.querySelectorAll<HTMLElement>('h2[id], h3[id]')].filter(
    (heading) => range.comparePoint(heading, 0) < 0,
  );
  return before[before.length - 1]?.id;
}
