import { parseMarker, PART_NUMBER } from './lines.ts';
import { toSlug } from '../../src/content/schemas/slug.ts';
import { countChanges, dropEnumerationCommas, widenPunctuation } from '../../src/rules/copy/punctuation.ts';
import { isTableCaption } from './tables.ts';
import { splitHead } from './heads.ts';
import type { Block, Chapter, Draft, Element, Note, Remarks, Span } from './types.ts';

const LEAD = { number: 0, slug: 'lead', title: '导语', numeral: undefined } as const;

const MARK_NAMES: Readonly<Record<string, string>> = {
  ',': '逗号',
  ':': '冒号',
  ';': '分号',
  '?': '问号',
  '!': '叹号',
  '.': '句号',
  '(': '左括号',
  ')': '右括号',
  '"': '引号',
  "'": '单引号',
};

/** The draft as chapters: punctuation full-width, run-in heads on their own; not yet quotations and numbers. */
export function normaliseDraft(draft: Draft): Remarks & {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly byline: string | undefined;
  readonly chapters: readonly Chapter[];
} {
  const notes: Note[] = [];
  const slugs = new Set<string>();
  let paragraphs = 0;
  const chapters: { head: Omit<Chapter, 'elements'>; elements: Element[] }[] = [{ head: LEAD, elements: [] }];
  for (const block of draft.blocks) {
    const text = normaliseText(block.text);
    if (block.kind === 'heading') {
      const head = {
        number: chapters.length,
        slug: getSlug(text, chapters.length, slugs),
        title: text,
        numeral: block.numeral,
      };
      chapters.push({ head, elements: [] });
      slugs.add(head.slug);
      paragraphs = 0;
      notes.push(
        {
          line: block.lines[0],
          text: `${block.numeral === undefined ? '没有序号的一章' : `第${block.numeral}章`}“${text}”，网址名 ${head.slug}`,
        },
        ...describeChanges(block, text),
      );
      continue;
    }
    const current = chapters.at(-1);
    const photo = current?.elements.at(-1);
    if (block.kind === 'caption' && photo?.kind === 'photo' && photo.text === '' && !isTableCaption(text)) {
      current?.elements.splice(-1, 1, { ...photo, text });
      notes.push(
        { line: block.lines[0], text: `图片 ${photo.file ?? ''} 的说明` },
        ...describeChanges(block, text),
      );
      continue;
    }
    const elements = toElements(block, text, lastSubhead(current?.elements ?? []));
    current?.elements.push(...elements);
    paragraphs += elements.filter(({ kind }) => kind === 'paragraph').length;
    const place = describePlace(current?.head ?? LEAD, elements, paragraphs);
    notes.push({ line: block.lines[0], text: place }, ...describeChanges(block, text));
  }
  return {
    title: normaliseText(draft.title),
    subtitle: draft.subtitle === undefined ? undefined : normaliseText(draft.subtitle),
    byline: draft.byline,
    chapters: chapters.map(({ head, elements }) => ({ ...head, elements })),
    notes,
    doubts: chapters.flatMap(({ elements }) => [...doubtHeads(elements), ...doubtPhotos(elements)]),
  };
}

/** The punctuation that Chinese text is set in. */
export function normaliseText(text: string): string {
  return dropEnumerationCommas(widenPunctuation(text));
}

function toElements(
  { kind, lines: [line], level, table, file, bold = [] }: Block,
  text: string,
  above: Element | undefined,
): readonly Element[] {
  const base = { text, line, spans: [] };
  if (kind === 'caption') return [{ ...base, kind: isTableCaption(text) ? 'paragraph' : 'photo' }];
  if (kind === 'picture') return [{ ...base, kind: 'photo', ...(file === undefined ? {} : { file }) }];
  if (kind === 'subhead') return [{ ...base, kind: 'head', ...(level === undefined ? {} : { level }) }];
  if (kind === 'row') return [{ ...base, kind: 'row', ...(table === undefined ? {} : { table }) }];
  const words = bold.map(normaliseText);
  if (kind === 'item') return [{ ...base, kind: 'item', spans: strongIn(text, words) }];
  const split = splitHead(text, words[0]);
  if (!split) return [{ ...base, kind: 'paragraph', spans: strongIn(text, words) }];
  return [
    { ...base, kind: 'head', text: split.head, level: runInLevel(split.head, above) },
    { ...base, kind: 'paragraph', text: split.rest, spans: strongIn(split.rest, words) },
  ];
}

/** The last head that has a line of its own. */
function lastSubhead(elements: readonly Element[]): Element | undefined {
  return elements.findLast(({ kind, line }, index) => kind === 'head' && elements[index + 1]?.line !== line);
}

/** A run-in head stands a level below the head above it, unless both are numbered alike. */
function runInLevel(head: string, above: Element | undefined): number {
  if (above === undefined) return 2;
  const level = above.level ?? 2;
  const own = parseMarker(head)?.level;
  const isAlike = own !== undefined && own === parseMarker(above.text)?.level;
  return isAlike ? level : Math.min(level + 1, 4);
}

/** Where the words that were set in bold stand; a paragraph that is bold as a whole stresses nothing. */
function strongIn(text: string, words: readonly string[]): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const word of words) {
    const start = text.indexOf(word, from);
    if (start < 0) continue;
    from = start + word.length;
    const last = spans.at(-1);
    if (last?.end === start) spans.splice(-1, 1, { ...last, end: from });
    else spans.push({ kind: 'strong', start, end: from });
  }
  return spans.filter(({ start, end }) => end - start < text.length);
}

function getSlug(title: string, number: number, taken: ReadonlySet<string>): string {
  const slug = toSlug(title.replace(PART_NUMBER, '')) || `chapter-${number}`;
  return slug === LEAD.slug || taken.has(slug) ? `${slug}-${number}` : slug;
}

/** `count` is how many paragraphs the chapter has by now. */
function describePlace(head: Omit<Chapter, 'elements'>, added: readonly Element[], count: number): string {
  const name = nameOf(head);
  const [first] = added;
  if (first?.kind === 'photo')
    return first.file === undefined ? `${name}的图片说明（没有图片文件）` : `${name}的图片 ${first.file}`;
  if (first?.kind === 'row') return `${name}的表格`;
  if (first?.kind === 'item') return `${name}的列表`;
  if (first?.kind === 'head' && added.length === 1) return `${name}的小标题“${first.text}”`;
  const subhead = added.find(({ kind }) => kind === 'head');
  return `${name}的第 ${count} 段${subhead ? `，小标题“${subhead.text}”` : ''}`;
}

function nameOf({ number, numeral, title }: Omit<Chapter, 'elements'>): string {
  if (number === 0) return LEAD.title;
  return numeral === undefined ? `“${title}”` : `第${numeral}章`;
}

/** Each head, and how much it now stands over: the source gives no sign where its part ends. */
function doubtHeads(elements: readonly Element[]): readonly Note[] {
  return elements.flatMap(({ kind, line, text }, index) => {
    if (kind !== 'head' || elements[index + 1]?.line !== line) return [];
    let count = 0;
    for (let at = index + 1; at < elements.length && elements[at]?.kind !== 'head'; at += 1)
      if (elements[at]?.kind === 'paragraph') count += 1;
    const reach = count > 1 ? `；它下面有 ${count} 段，后面几段归不归它请看一看` : '';
    return [{ line, text: `段首短句当作小标题：${text}${reach}` }];
  });
}

/** The site shows no picture without a caption, and none is made up. */
function doubtPhotos(elements: readonly Element[]): readonly Note[] {
  return elements.flatMap(({ kind, file, text, line }) =>
    kind === 'photo' && file !== undefined && text === ''
      ? [{ line, text: `图片 photos/${file} 旁边没有说明，没有放进正文；写好说明再加 <Photo>` }]
      : [],
  );
}

function describeChanges(block: Block, text: string): readonly Note[] {
  const wide = widenPunctuation(block.text);
  const counts = [...countChanges(block.text, wide)].map(
    ([mark, count]) => `${MARK_NAMES[mark] ?? mark} ${count} 处`,
  );
  const dropped = wide.length - text.length;
  return [
    ...(counts.length > 0 ? [{ line: block.lines[0], text: `半角标点改全角：${counts.join('、')}` }] : []),
    ...(dropped > 0
      ? [{ line: block.lines[0], text: `引号之间的顿号省去 ${dropped} 处（GB/T 15834）` }]
      : []),
  ];
}
