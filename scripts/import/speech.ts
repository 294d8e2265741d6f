import { attributionAfter, attributionBefore, paraphraseBefore, type Attribution } from './attribution.ts';
import type { Chapter, Element, Note, Remarks, Span } from './types.ts';

interface Passage {
  readonly start: number;
  readonly end: number;
}

/** Marks the words of named people as quotations; words in quotation marks that nobody says are left alone. */
export function markSpeech(
  chapters: readonly Chapter[],
): Remarks & { readonly chapters: readonly Chapter[] } {
  const roles = new Map<string, string>();
  const notes: Note[] = [];
  const doubts: Note[] = [];
  const marked = chapters.map((chapter) => {
    const paragraphs = chapter.elements.filter(({ kind }) => kind === 'paragraph');
    const places = new Map(paragraphs.map((paragraph, at) => [paragraph, at]));
    const elements = chapter.elements.map((element) => {
      if (element.kind !== 'paragraph') return element;
      const spans: Span[] = [];
      for (const passage of quotedPassages(element.text)) {
        const found = attribute(element, passage, (step) => paragraphs[(places.get(element) ?? 0) + step]);
        if (found === undefined) continue;
        if (found.doubt !== undefined) doubts.push({ line: element.line, text: found.doubt });
        if (found.attribution === undefined) continue;
        const { speaker, role } = found.attribution;
        if (role !== undefined && !roles.has(speaker)) roles.set(speaker, role);
        spans.push({ kind: 'quote', ...passage, speaker, role: roles.get(speaker) });
        notes.push({
          line: element.line,
          text: `引语，${speaker}${roles.has(speaker) ? `（${roles.get(speaker) ?? ''}）` : ''}：${excerpt(element, passage)}`,
        });
      }
      if (hasUnpairedMarks(element.text))
        doubts.push({ line: element.line, text: '这一段的引号不成对，请核对原文' });
      return { ...element, spans: [...element.spans.filter((span) => !crosses(span, spans)), ...spans] };
    });
    return { ...chapter, elements };
  });
  return { chapters: marked, notes, doubts };
}

/** Whether emphasis reaches over the edge of a quotation. */
function crosses({ start, end }: Passage, quotations: readonly Passage[]): boolean {
  return quotations.some(
    (other) =>
      start < other.end &&
      other.start < end &&
      !(start >= other.start && end <= other.end) &&
      !(other.start >= start && other.end <= end),
  );
}

/** The paragraph so many places further on. */
type Neighbour = (step: number) => Element | undefined;

interface Found {
  readonly attribution: Attribution | undefined;
  readonly doubt?: string;
}

/** Who says the passage; undefined when it is no speech but a term or a name in quotation marks. */
function attribute(element: Element, { start, end }: Passage, neighbour: Neighbour): Found | undefined {
  const { text } = element;
  const before = attributionBefore(text.slice(0, start));
  const isSpeech = /[。！？…]”$/.test(text.slice(start, end));
  if (before?.direct) return { attribution: before };
  if (!isSpeech) return undefined;
  const attribution = attributionAfter(text.slice(end)) ?? before ?? paraphraseBefore(text.slice(0, start));
  if (attribution) return { attribution };
  const words = excerpt(element, { start, end });
  if (start > 0 || end < text.length)
    return { attribution: undefined, doubt: `不知道是谁说的，没有标成引语：${words}` };
  return attributeByNeighbours(neighbour, words);
}

/** A paragraph that is nothing but a quotation goes on with the speaker before it, whom the next paragraph should confirm. */
function attributeByNeighbours(neighbour: Neighbour, words: string): Found {
  const previous = speakersIn(neighbour(-1)).at(-1);
  const next = speakersIn(neighbour(1))[0];
  const attribution = previous ?? next;
  if (!attribution) return { attribution, doubt: `整段都是引语，前后都没有说话的人，没有标成引语：${words}` };
  if (previous && next && previous.speaker !== next.speaker) {
    return {
      attribution: undefined,
      doubt: `整段都是引语，可能是${previous.speaker}，也可能是${next.speaker}，没有标成引语：${words}`,
    };
  }
  const reason = previous && next ? '前后两段都是这个人在说' : `只有${previous ? '前' : '后'}一段说到这个人`;
  return {
    attribution: { speaker: attribution.speaker, role: attribution.role },
    doubt: `整段都是引语，没有写明谁说，标为${attribution.speaker}（${reason}）：${words}`,
  };
}

function speakersIn(element: Element | undefined): readonly Attribution[] {
  if (!element) return [];
  return quotedPassages(element.text).flatMap((passage) => {
    const { text } = element;
    return attributionAfter(text.slice(passage.end)) ?? attributionBefore(text.slice(0, passage.start)) ?? [];
  });
}

/** The outermost passages in “ ”, with their marks. */
function quotedPassages(text: string): readonly Passage[] {
  const passages: Passage[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '“') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (character === '”' && depth > 0) {
      depth -= 1;
      if (depth === 0) passages.push({ start, end: index + 1 });
    }
  }
  return passages;
}

function hasUnpairedMarks(text: string): boolean {
  return text.split('“').length !== text.split('”').length;
}

function excerpt({ text }: Element, { start, end }: Passage): string {
  const words = text.slice(start, end);
  return words.length > 24 ? `${words.slice(0, 22)}……”` : words;
}
