import { attributeOf, nodesOf } from '../content/text/mdx-document.ts';
import { blockNodesOf } from '../content/text/chapter-text.ts';
import { plainText, toSegments } from '../content/text/prose.ts';
import type { ChapterEntry, ContentTree, ReportTree } from '../content/content-tree.ts';
import { toObservationId } from '../content/observation-id.ts';
import { observationsById } from '../content/observed.ts';
import { findFolded } from '../lib/folded.ts';
import { perObject } from '../lib/once.ts';
import { foldForCompare, sentencesOf } from '../lib/text.ts';
import { indexSentences } from './nearest-sentence.ts';
import { sourceSentencesOf, type SourceSentence } from './source-sentences.ts';
import { sourcesOf, type Source } from './source-text.ts';

/** A place where a report's text and its source differ, revisions read as the source has them. */
export interface Difference {
  readonly chapter: ChapterEntry;
  /** Of the chapter's file; where a sentence was left out, that of the one before it. */
  readonly line: number;
  /** The sentence of the chapter; undefined where one of the source was left out. */
  readonly is?: string;
  /** The sentence of the source that it was; undefined where none is like it. */
  readonly was?: SourceSentence;
}

interface ChapterSentence {
  readonly chapter: ChapterEntry;
  readonly line: number;
  readonly text: string;
  readonly folded: string;
  readonly isHead: boolean;
}

/** Where the reports' texts differ from their sources, by year, in the order of the chapters; a report without a source has none. */
export const differencesOf = perObject(
  (tree: ContentTree): ReadonlyMap<number, readonly Difference[]> =>
    new Map(
      tree.reports.flatMap((report) => {
        const source = sourcesOf(tree).get(report.year);
        if (!source || report.chapters.some((chapter) => isUnread(tree, chapter))) return [];
        return [[report.year, compare(tree, report, source)] as const];
      }),
    ),
);

const SENTENCE = /[^。！？!?]+[。！？!?]*[”’」』）》]*/gu;

/** Whether a chapter's body does not parse, so that all of it seems to be left out. */
function isUnread({ issues }: ContentTree, { file, body }: ChapterEntry): boolean {
  return !body?.children?.length && issues.some((issue) => issue.file === file);
}

/** How many sentences a text has, and how many of them stand in the year's source. */
export function countFound(
  tree: ContentTree,
  year: number,
  text: string,
): { readonly all: number; readonly found: number } {
  const source = sourcesOf(tree).get(year);
  const sentences = (text.match(SENTENCE) ?? []).filter((sentence) => foldForCompare(sentence) !== '');
  const found = source ? sentences.filter((sentence) => isIn(source, sentence)) : [];
  return { all: sentences.length, found: found.length };
}

/** Whether each sentence of a text stands in the year's source. */
export function isOfSource(tree: ContentTree, year: number, text: string): boolean {
  const { all, found } = countFound(tree, year, text);
  return all > 0 && found === all;
}

function compare(tree: ContentTree, report: ReportTree, source: Source): readonly Difference[] {
  const said = report.chapters.flatMap((chapter) => sentencesIn(tree, chapter));
  const printed = printedOf(report, said);
  const stated = sourceSentencesOf(source, printed.asides);
  const whole = new Set(stated.map(({ folded }) => folded));
  const strange = said.filter(({ folded, text }) => !whole.has(folded) && !isIn(source, text));
  const missing = stated.filter(
    (sentence) => !printed.sentences.has(sentence.folded) && isLost(sentence, printed),
  );
  const nearest = indexSentences(strange.length === 0 ? [] : stated.map(({ folded }) => folded));
  const changed = strange.map(({ chapter, line, text, folded }): Difference => {
    const was = stated[nearest(folded) ?? -1];
    return { chapter, line, is: text, ...(was && { was }) };
  });
  const isKnown = ({ is }: Difference): boolean => is?.includes(UNKNOWN) !== true;
  const known = new Set(changed.map(({ was }) => was));
  const place = placesIn(report, source, stated, said);
  const lost = missing
    .filter((sentence) => !known.has(sentence))
    .flatMap((was): readonly Difference[] => place(was).map((at) => ({ ...at, was })));
  return [...changed.filter(isKnown), ...lost];
}

/** The wording of a statistic that nobody knows, because its record is missing or cannot be read: that is said elsewhere. */
const UNKNOWN = '\uFFFC';

/** The sentences of a chapter as the source has them. */
function sentencesIn(tree: ContentTree, chapter: ChapterEntry): readonly ChapterSentence[] {
  const resolve = (typed: string) => {
    const observation = toObservationId(typed, chapter.year);
    return { observation, text: observationsById(tree).get(observation)?.text ?? UNKNOWN };
  };
  return blockNodesOf(chapter.body ?? { type: 'root' }).flatMap((block) => {
    const line = block.position?.start.line ?? 1;
    const isHead = block.type === 'heading';
    return sentencesOf(plainText(toSegments(block, resolve))).flatMap(({ text }) => {
      const folded = foldForCompare(text);
      return folded === '' ? [] : [{ chapter, line, text, folded, isHead }];
    });
  });
}

interface Printed {
  /** All that the report prints of its source, folded. */
  readonly folded: string;
  readonly sentences: ReadonlySet<string>;
  /** What stands on lines of its own: titles, heads, byline, captions; folded. */
  readonly asides: ReadonlySet<string>;
}

function printedOf({ report, chapters }: ReportTree, said: readonly ChapterSentence[]): Printed {
  const { title = '', subtitle = '', byline = '' } = report?.data ?? {};
  const captions = chapters.flatMap(({ body }) =>
    [...nodesOf(body ?? { type: 'root' })].flatMap((node) => attributeOf(node, 'caption') ?? []),
  );
  const heads = said.flatMap(({ isHead, text }) => (isHead ? [text] : []));
  const titles = chapters.map(({ data }) => `${data?.numeral ?? ''}${data?.title ?? ''}`);
  const asides = [title, subtitle, byline, ...captions, ...titles, ...heads]
    .map(foldForCompare)
    .filter((words) => words !== '');
  const sentences = said.map(({ folded }) => folded);
  return {
    folded: [...asides, sentences.join('')].join('\n'),
    sentences: new Set(sentences),
    asides: new Set(asides),
  };
}

/** Whether most of a sentence is missing; what a short line before it says may be a head that the page does not print. */
function isLost({ folded, pieces }: SourceSentence, printed: Printed): boolean {
  const lost = pieces.filter((piece) => !printed.folded.includes(piece));
  return lost.join('').length > folded.length / 2;
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether a passage stands in the source without being cut out of a longer run of words. */
function isIn({ text, folded }: Source, passage: string): boolean {
  return findFolded(folded, foldForCompare(passage)).some(
    ({ start, end }) => !WORD.test(text[start - 1] ?? '') && !WORD.test(text[end] ?? ''),
  );
}

/** Finds where a sentence that was left out would stand: in its chapter, after the sentence before it. */
function placesIn(
  { chapters }: ReportTree,
  { parts }: Source,
  stated: readonly SourceSentence[],
  said: readonly ChapterSentence[],
): (sentence: SourceSentence) => readonly Pick<Difference, 'chapter' | 'line'>[] {
  const lines = new Map(said.map(({ chapter, line, folded }) => [folded, { chapter, line }]));
  const before = new Map<SourceSentence, Pick<Difference, 'chapter' | 'line'>>();
  let last: Pick<Difference, 'chapter' | 'line'> | undefined;
  for (const sentence of stated) {
    last = lines.get(sentence.folded) ?? last;
    if (last) before.set(sentence, last);
  }
  return (sentence) => {
    const chapter =
      chapters.find(({ slug }) => {
        const part = parts.get(slug);
        return part && part.start <= sentence.start && sentence.start < part.end;
      }) ?? chapters[0];
    if (!chapter) return [];
    const known = before.get(sentence);
    return [{ chapter, line: known?.chapter === chapter ? known.line : 1 }];
  };
}
