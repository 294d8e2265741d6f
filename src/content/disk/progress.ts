/** What a program is at, kept where another thread can read it: two counters, then the words in UTF-8. */
export interface ProgressBoard {
  readonly counters: Int32Array;
  readonly words: Uint8Array;
}

const COUNTERS_BYTES = 8;
const WORDS_BYTES = 1024;

declare global {
  var annualReportProgress: ProgressBoard | undefined;
}

/** The memory of a board; `openBoard` reads and writes it in any thread. */
export function createBoardMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(COUNTERS_BYTES + WORDS_BYTES);
}

export function openBoard(memory: SharedArrayBuffer): ProgressBoard {
  return { counters: new Int32Array(memory, 0, 2), words: new Uint8Array(memory, COUNTERS_BYTES) };
}

/** Says what is being worked on now, such as `checkCopy` and a file: a sign of life for who watches. Does nothing where nobody does. */
export function noteProgress(...words: readonly string[]): void {
  const board = globalThis.annualReportProgress;
  if (!board) return;
  const { written } = new TextEncoder().encodeInto(words.join(' '), board.words);
  Atomics.store(board.counters, 1, written);
  Atomics.add(board.counters, 0, 1);
}

/** How many signs of life there were, and the words of the last. */
export function readProgress({ counters, words }: ProgressBoard): {
  readonly count: number;
  readonly words: string;
} {
  const written = Atomics.load(counters, 1);
  return { count: Atomics.load(counters, 0), words: new TextDecoder().decode(words.slice(0, written)) };
}
