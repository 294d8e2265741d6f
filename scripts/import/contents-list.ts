import { foldWidth } from '../../src/lib/text.ts';
import type { SourceLine } from './types.ts';

const TITLE = /^(?:目录|目次|contents)$/i;
/** 一、聚焦中心……3, 聚焦中心 3: words, what leads the eye, a page. */
const ENTRY = /^(?<words>.*[^\s.·…—–_-])[\s.·…—–_-]+(?:第\s*)?(?<page>\d{1,4})(?:\s*页)?$/;
const FEWEST = 2;

/** The lines of a table of contents, its title among them: lines with pages that do not fall, or any below 目录, whose words all stand again further down. */
export function contentsLines(lines: readonly SourceLine[]): readonly number[] {
  const filled = lines.map(readLine).filter(({ key }) => key !== '');
  const last = new Map(filled.map(({ key }, index) => [key, index]));
  const found: number[] = [];
  for (let index = 0; index < filled.length; index += 1) {
    const isTitled = TITLE.test(filled[index]?.key ?? '');
    const from = isTitled ? index + 1 : index;
    const end = endOfRun(filled, last, from, isTitled);
    if (end - from < FEWEST) continue;
    found.push(...filled.slice(index, end).map(({ number }) => number));
    index = end - 1;
  }
  return found;
}

interface Line {
  readonly number: number;
  /** Its words without blanks, and those before its page. */
  readonly key: string;
  readonly head: string;
  readonly page: number | undefined;
}

function readLine({ number, text }: SourceLine): Line {
  const folded = foldWidth(text).trim();
  const { words = folded, page } = ENTRY.exec(folded)?.groups ?? {};
  const [key, head] = [folded, words].map((each) => each.replaceAll(/\s/g, ''));
  return { number, key: key ?? '', head: head ?? '', page: page === undefined ? undefined : Number(page) };
}

/** Where the entries that begin at an index end. */
function endOfRun(
  filled: readonly Line[],
  last: ReadonlyMap<string, number>,
  from: number,
  isTitled: boolean,
): number {
  let page = 0;
  let end = from;
  for (; end < filled.length; end += 1) {
    const line = filled[end];
    const isEntry = (last.get(line?.head ?? '') ?? -1) > end && (isTitled || line?.page !== undefined);
    if (!isEntry || (line?.page ?? page) < page) break;
    page = line?.page ?? page;
  }
  return end;
}
