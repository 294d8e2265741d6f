import { isStat } from '../../../src/content/component.ts';
import type { ContentPath } from '../../../src/content/content-path.ts';
import { ARTICLE_FIELDS, CHAPTER_FIELDS, fieldsOfKind, stringsAt } from '../../../src/rules/copy/fields.ts';
import { STATISTIC } from '../../../src/rules/literal-texts.ts';
import { parseMarkdown, type MarkdownNode } from '../../../src/content/text/mdx-document.ts';
import { parseYaml, type YamlDocument } from '../../../src/content/text/yaml-document.ts';

/** Words of a file that may be changed: a text, and where each of its characters stands in the file; undefined for one that stays. */
export interface Slice {
  readonly text: string;
  readonly offsets: readonly (number | undefined)[];
}

const FRONT_MATTER = '---\n';
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** The readers' words of a file, without keys, tags, links, code and whatever is written with an escape. */
export function slicesOf(text: string, path: ContentPath): readonly Slice[] {
  switch (path.kind) {
    case 'chapter':
      return textSlices(text, 'mdx', CHAPTER_FIELDS);
    case 'article':
      return textSlices(text, path.syntax, ARTICLE_FIELDS);
    default:
      return fieldSlices(text, 0, parseYaml(text), fieldsOfKind(path.kind));
  }
}

function textSlices(
  text: string,
  syntax: 'mdx' | 'markdown',
  fields: typeof CHAPTER_FIELDS,
): readonly Slice[] {
  const { frontMatter, body } = parseMarkdown(text, syntax);
  return [
    ...(frontMatter ? fieldSlices(text, FRONT_MATTER.length, frontMatter, fields) : []),
    ...blocksOf(body).map((block) => toSlice(text, block)),
  ];
}

function fieldSlices(
  text: string,
  from: number,
  { data, rangeOf }: YamlDocument,
  fields: typeof CHAPTER_FIELDS,
): readonly Slice[] {
  return fields.flatMap(({ path }) =>
    stringsAt(data, path).flatMap(({ text: value, at }) => {
      const range = rangeOf(at);
      if (!range) return [];
      const written = text.slice(from + range.start, from + range.end);
      // A value with escapes or of several lines is not found, and stays.
      const start = written.indexOf(value);
      if (start < 0 || written.length > value.length + 2) return [];
      return [{ text: value, offsets: countFrom(from + range.start + start, value.length) }];
    }),
  );
}

function blocksOf(node: MarkdownNode): readonly MarkdownNode[] {
  return BLOCKS.has(node.type) ? [node] : (node.children ?? []).flatMap(blocksOf);
}

function toSlice(text: string, block: MarkdownNode): Slice {
  const pieces = leavesOf(block).map((leaf): Slice => {
    const { value = '' } = leaf;
    const start = leaf.position?.start.offset;
    const isPlain = leaf.type === 'text' && start !== undefined && text.startsWith(value, start);
    return isPlain
      ? { text: value, offsets: countFrom(start, value.length) }
      : { text: STATISTIC, offsets: [undefined] };
  });
  return {
    text: pieces.map((piece) => piece.text).join(''),
    offsets: pieces.flatMap((piece) => piece.offsets),
  };
}

/** The words of a link are its own: an address may be among them. */
function leavesOf(node: MarkdownNode): readonly MarkdownNode[] {
  if (node.children === undefined || isStat(node) || node.type === 'link') return [node];
  return node.children.flatMap(leavesOf);
}

function countFrom(start: number, length: number): readonly number[] {
  return Array.from({ length }, (_, index) => start + index);
}
