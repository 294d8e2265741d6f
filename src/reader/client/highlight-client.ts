import { toRanges, type Passage } from './passages-client.ts';

const NAME = 'reading';

let marks: readonly HTMLElement[] = [];

/** Marks the words of a passage, and nothing else; none when there is no passage. Links and ids stay as they are. */
export function highlight(passage: Passage | undefined): void {
  clear();
  if (passage === undefined) return;
  const ranges = toRanges(passage);
  if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(...ranges));
  else marks = ranges.map(wrap);
}

/** Brings a passage into view when it is not, without motion. */
export function reveal(passage: Passage, obscuredBelow: number): void {
  const [first] = toRanges(passage);
  if (first === undefined) return;
  const { top, bottom } = first.getBoundingClientRect();
  if (top >= 0 && bottom <= window.innerHeight - obscuredBelow) return;
  window.scrollBy(0, top - window.innerHeight / 4);
}

function clear(): void {
  if ('highlights' in CSS) CSS.highlights.delete(NAME);
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
  marks = [];
}

/** Browsers before Chrome 105 and Safari 17.2 have no highlights: an element goes round the text itself, inside every link. */
function wrap(range: Range): HTMLElement {
  const mark = document.createElement('mark');
  mark.className = NAME;
  range.surroundContents(mark);
  return mark;
}
