import { styleOf, type PasteNode } from './paste-node.ts';

/** What readers do not see, or what is no text. */
const UNSEEN =
  /^(?:head|script|style|template|title|meta|link|noscript|xml|svg|canvas|iframe|object|embed|video|audio|input|select|button|textarea|rt|rp|del|s|strike|mp.+|v:.+|w:.+|m:.+)$/;
/** Comments, tracked deletions and tables of contents of Word. */
const LEFT_CLASS = /(?:^|\s)(?:mso(?:comment\w*|toc\w*|del|header|footer)|msocomanchor)(?=\s|\d|$)/i;
const LEFT_PART = /^(?:comment|footnote|endnote)-list$|^(?:header|footer|comment|para-border-div-none)$/;
const NOTE_HREF = /#_?(?:ftn|edn|msocom)/i;

/** Whether nothing of a node is pasted: hidden words, deletions, comments, marks of notes, programs. */
export function isLeftOut(node: PasteNode): boolean {
  const { tag, attributes } = node;
  if (UNSEEN.test(tag) || LEFT_CLASS.test(attributes.class ?? '')) return true;
  if (tag === 'a' && (NOTE_HREF.test(attributes.href ?? '') || isNote(node))) return true;
  return (
    styleOf(node, 'display') === 'none' ||
    styleOf(node, 'visibility') === 'hidden' ||
    styleOf(node, 'mso-hide') === 'all' ||
    LEFT_PART.test(styleOf(node, 'mso-element')) ||
    styleOf(node, 'text-decoration').includes('line-through')
  );
}

function isNote(node: PasteNode): boolean {
  return styleOf(node, 'mso-footnote-id') !== '' || styleOf(node, 'mso-endnote-id') !== '';
}

/** Whether a node is a picture that somebody would see; WeChat counts readers with others. */
export function isPicture({ tag, attributes: { width, height } }: PasteNode): boolean {
  return tag === 'img' && width !== '1' && height !== '1' && width !== '0';
}
