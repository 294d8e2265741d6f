import type { Segment } from '../../content/text/prose.ts';

const CLAUSE_END = /[，；：。！？]/u;
const ELLIPSIS = '……';

/** Clauses of a sentence around one number, at most `limit` characters; …… stands for what is left out at an end. */
export function excerptAround(
  sentence: readonly Segment[],
  observation: string,
  limit: number,
): readonly Segment[] {
  const clauses = toClauses(sentence);
  const at = clauses.findIndex((clause) => clause.some((segment) => isMarked(segment, observation)));
  const wanted = at < 0 ? 0 : at;
  let [from, to] = [wanted, wanted];
  for (;;) {
    const later = to + 1 < clauses.length && lengthOf(clauses.slice(from, to + 2)) <= limit;
    const earlier = from > 0 && lengthOf(clauses.slice(from - 1, to + 1)) <= limit;
    if (earlier) from -= 1;
    else if (later) to += 1;
    else break;
  }
  const kept = clauses.slice(from, to + 1).flat();
  const head: readonly Segment[] = from > 0 ? [ELLIPSIS] : [];
  return to < clauses.length - 1 ? [...head, ...withoutComma(kept), ELLIPSIS] : [...head, ...kept];
}

/** The segments cut after each clause. */
function toClauses(sentence: readonly Segment[]): readonly (readonly Segment[])[] {
  const clauses: Segment[][] = [[]];
  for (const segment of sentence) {
    if (typeof segment !== 'string') {
      clauses.at(-1)?.push(segment);
      continue;
    }
    for (const piece of segment.split(/(?<=[，；：。！？])/u)) {
      if (piece === '') continue;
      clauses.at(-1)?.push(piece);
      if (CLAUSE_END.test(piece.at(-1) ?? '')) clauses.push([]);
    }
  }
  return clauses.filter((clause) => clause.length > 0);
}

function withoutComma(segments: readonly Segment[]): readonly Segment[] {
  const last = segments.at(-1);
  return typeof last === 'string' ? [...segments.slice(0, -1), last.replace(/[，；：。]$/u, '')] : segments;
}

function isMarked(segment: Segment, observation: string): boolean {
  return typeof segment !== 'string' && segment.observation === observation;
}

function lengthOf(clauses: readonly (readonly Segment[])[]): number {
  return clauses
    .flat()
    .reduce((sum, segment) => sum + (typeof segment === 'string' ? segment : segment.text).length, 0);
}
