import { parseContentPath } from '../content/content-path.ts';
import { componentOf, idsIn, isRevised, isStat } from '../content/component.ts';
import { attributeOf, type MarkdownAttribute, type MarkdownNode } from '../content/text/mdx-document.ts';
import { hasYear, toObservationId, type ObservationId } from '../content/observation-id.ts';

interface Place {
  /** Of the report; undefined in an article, where ids carry their year. */
  readonly year: number | undefined;
  /** Slug of the chapter; undefined in an article. */
  readonly chapter: string | undefined;
}

/** The wording of a statistic by its full id; undefined where there is none. */
export type WordingOf = (id: ObservationId) => string | undefined;

/**
 * Gives every Stat its full id, its chapter (`2017/focus`) and how many times this id has stood in the file, every revision its chapter and
 * number, and every other component that names observations their full ids. In a heading a Stat also holds its wording, from which the heading's anchor and its line in the contents are made.
 */
export function completeIds(tree: MarkdownNode, file: string, wordingOf: WordingOf): MarkdownNode {
  const path = parseContentPath(file);
  const place: Place =
    path?.kind === 'chapter'
      ? { year: path.year, chapter: path.slug }
      : { year: undefined, chapter: undefined };
  const counts = new Map<string, number>();
  const visit = (node: MarkdownNode, inHeading: boolean): MarkdownNode => {
    const within = inHeading || node.type === 'heading';
    const children = node.children && { children: node.children.map((child) => visit(child, within)) };
    if (isStat(node)) {
      const attributes = statAttributes(node, place, counts);
      return { ...node, ...(within && wordsOf(attributes, wordingOf)), attributes };
    }
    if (isRevised(node)) return { ...node, ...children, attributes: revisionAttributes(node, place, counts) };
    return { ...node, ...children, ...completed(node, place) };
  };
  return visit(tree, false);
}

function wordsOf(
  attributes: readonly MarkdownAttribute[],
  wordingOf: WordingOf,
): Pick<MarkdownNode, 'children'> {
  const id = attributes.find(({ name }) => name === 'id')?.value;
  return {
    children: [
      { type: 'text', value: (typeof id === 'string' && hasYear(id) ? wordingOf(id) : undefined) ?? '' },
    ],
  };
}

function statAttributes(
  node: MarkdownNode,
  { year, chapter }: Place,
  counts: Map<string, number>,
): readonly MarkdownAttribute[] {
  const id = complete(attributeOf(node, 'id') ?? '', year);
  const place = chapter === undefined || year === undefined ? undefined : `${year}/${chapter}`;
  return [literal('id', id), ...placeAttributes(id, place, counts)];
}

function revisionAttributes(
  { name, attributes = [] }: MarkdownNode,
  { chapter }: Place,
  counts: Map<string, number>,
): readonly MarkdownAttribute[] {
  return [...attributes, ...placeAttributes(name ?? '', chapter, counts)];
}

/** The chapter, and how many times the key has stood in the file. */
function placeAttributes(
  key: string,
  chapter: string | undefined,
  counts: Map<string, number>,
): readonly MarkdownAttribute[] {
  const nth = (counts.get(key) ?? 0) + 1;
  counts.set(key, nth);
  return [...(chapter === undefined ? [] : [literal('chapter', chapter)]), literal('nth', String(nth))];
}

function completed(node: MarkdownNode, { year }: Place): Pick<MarkdownNode, 'attributes'> {
  const declared = componentOf(node)?.attributes;
  if (!node.attributes || !declared) return {};
  const attributes = node.attributes.map((attribute) => {
    const { name = '', value } = attribute;
    const kind = declared[name]?.names;
    if ((kind !== 'observation' && kind !== 'observations') || typeof value !== 'string') return attribute;
    const ids = idsIn(value, kind).map((id) => complete(id, year));
    return literal(name, ids.join(' '));
  });
  return { attributes };
}

function complete(id: string, year: number | undefined): string {
  return year === undefined ? id : toObservationId(id, year);
}

function literal(name: string, value: string): MarkdownAttribute {
  return { type: 'mdxJsxAttribute', name, value };
}
