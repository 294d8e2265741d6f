interface Edit {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

const CONTEXT = 1;
/** Pairs of lines: two texts of 2,000 lines. */
const MOST_COMPARED = 4_000_000;

/** A unified diff by lines; '' where both are the same. */
export function diffLines(before: string, after: string, names: readonly [string, string]): string {
  if (before === after) return '';
  const edits = toEdits(before.split('\n'), after.split('\n'));
  const near = edits.map((_, index) =>
    edits.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ sign }) => sign !== ' '),
  );
  const output = [`--- ${names[0]}`, `+++ ${names[1]}`];
  let [left, right] = [1, 1];
  for (const [index, { sign, text }] of edits.entries()) {
    if (near[index] && !near[index - 1]) output.push(toHunkHeader(edits, near, index, left, right));
    if (near[index]) output.push(sign + text);
    if (sign !== '+') left += 1;
    if (sign !== '-') right += 1;
  }
  return output.join('\n');
}

function toHunkHeader(
  edits: readonly Edit[],
  near: readonly boolean[],
  start: number,
  left: number,
  right: number,
): string {
  const stop = near.indexOf(false, start);
  const hunk = edits.slice(start, stop < 0 ? undefined : stop);
  const count = (other: Edit['sign']): number => hunk.filter(({ sign }) => sign !== other).length;
  return `@@ -${left},${count('+')} +${right},${count('-')} @@`;
}

/** What both texts begin and end with stayed; between, the longest common subsequence of lines decides. */
function toEdits(a: readonly string[], b: readonly string[]): readonly Edit[] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [
    ...a.slice(0, start).map(toEdit(' ')),
    ...changesBetween(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(toEdit(' ')),
  ];
}

function toEdit(sign: Edit['sign']): (text: string) => Edit {
  return (text) => ({ sign, text });
}

/** Where the texts are too long to be compared line by line, all of one goes and all of the other comes. */
function changesBetween(a: readonly string[], b: readonly string[]): readonly Edit[] {
  if (a.length * b.length > MOST_COMPARED) return [...a.map(toEdit('-')), ...b.map(toEdit('+'))];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      edits.push({ sign: ' ', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      edits.push({ sign: '-', text: a[i] ?? '' });
      i += 1;
    } else {
      edits.push({ sign: '+', text: b[j] ?? '' });
      j += 1;
    }
  }
  return edits;
}
