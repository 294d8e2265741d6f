import { toSlug } from '../../src/lib/slug.ts';
import { countChanges, dropEnumerationCommas, widenPunctuation } from '../../src/lib/punctuation.ts';
import { splitHead } from './heads.ts';
import type { Block, Chapter, Draft, Element, Note, Remarks } from './types.ts';

export const LEAD = { number: 0, slug: 'lead', title: '导语', numeral: undefined } as const;

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
  const chapters: { head: Omit<Chapter, 'elements'>; elements: Element[] }[] = [{ head: LEAD, elements: [] }];
  for (const block of draft.blocks) {
    const text = normaliseText(block.text);
    if (block.kind === 'heading') {
      const head = {
        number: chapters.length,
        slug: getSlug(text, chapters),
        title: text,
        numeral: block.numeral,
      };
      chapters.push({ head, elements: [] });
      notes.push(
        { line: block.lines[0], text: `第${block.numeral ?? ''}章“${text}”，网址名 ${head.slug}` },
        ...describeChanges(block, text),
      );
      continue;
    }
    const current = chapters.at(-1);
    const elements = toElements(block, text);
    current?.elements.push(...elements);
    const place = describePlace(current?.head ?? LEAD, elements, current?.elements ?? []);
    notes.push({ line: block.lines[0], text: place }, ...describeChanges(block, text));
  }
  return {
    title: normaliseText(draft.title),
    subtitle: draft.subtitle === undefined ? undefined : normaliseText(draft.subtitle),
    byline: draft.byline,
    chapters: chapters.map(({ head, elements }) => ({ ...head, elements })),
    notes,
    doubts: chapters.flatMap(({ elements }) => doubtHeads(elements)),
  };
}

/** The punctuation that Chinese text is set in. */
export function normaliseText(text: string): string {
  return dropEnumerationCommas(widenPunctuation(text));
}

function toElements({ kind, lines: [line] }: Block, text: string): readonly Element[] {
  if (kind === 'caption') return [{ kind: 'photo', text, line, spans: [] }];
  const split = splitHead(text);
  if (!split) return [{ kind: 'paragraph', text, line, spans: [] }];
  return [
    { kind: 'head', text: split.head, line, spans: [] },
    { kind: 'paragraph', text: split.rest, line, spans: [] },
  ];
}

function getSlug(title: string, chapters: readonly { readonly head: { readonly slug: string } }[]): string {
  const slug = toSlug(title) || `chapter-${chapters.length}`;
  return chapters.some(({ head }) => head.slug === slug) ? `${slug}-${chapters.length}` : slug;
}

function describePlace(
  head: Omit<Chapter, 'elements'>,
  added: readonly Element[],
  elements: readonly Element[],
): string {
  const name = head.numeral === undefined ? LEAD.title : `第${head.numeral}章`;
  if (added[0]?.kind === 'photo') return `${name}的图片说明（没有图片文件）`;
  const count = elements.filter(({ kind }) => kind === 'paragraph').length;
  const subhead = added.find(({ kind }) => kind === 'head');
  return `${name}的第 ${count} 段${subhead ? `，小标题“${subhead.text}”` : ''}`;
}

/** Each head, and how much it now stands over: the source gives no sign where its part ends. */
function doubtHeads(elements: readonly Element[]): readonly Note[] {
  return elements.flatMap(({ kind, line, text }, index) => {
    if (kind !== 'head') return [];
    const rest = elements.slice(index + 1);
    const next = rest.findIndex((element) => element.kind === 'head');
    const count = rest
      .slice(0, next < 0 ? undefined : next)
      .filter((element) => element.kind === 'paragraph').length;
    const reach = count > 1 ? `；它下面有 ${count} 段，后面几段归不归它请看一看` : '';
    return [{ line, text: `段首短句当作小标题：${text}${reach}` }];
  });
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
