import { leavesOf } from '../content/text/chapter-text.ts';
import { attributeOf, type MarkdownNode } from '../content/text/mdx-document.ts';

/** What the source has in the place of revised words, and the reason: 原文作“取得”。漏字。 */
export function revisionWords(node: MarkdownNode): string {
  const was = attributeOf(node, 'was');
  const is = leavesOf(node)
    .map(({ value = '' }) => value)
    .join('');
  const reason = (attributeOf(node, 'reason') ?? '').replace(/。$/, '');
  if (was === undefined) return `原文没有“${inner(is)}”。${reason}。`;
  return is === '' ? `原文还有“${inner(was)}”，此处略去。${reason}。` : `原文作“${inner(was)}”。${reason}。`;
}

/** As it stands within quotation marks and before more words. */
function inner(words: string): string {
  return words.replace(/。$/, '').replaceAll('“', '‘').replaceAll('”', '’');
}
