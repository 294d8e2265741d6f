import { defaultTreeAdapter, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What no feed reader can use, with all that stands in it. */
const DROPPED = new Set('script style template svg button form input nav noscript'.split(' '));
/** What a feed reader can show; of any other element only its content is kept. */
const KEPT = new Set(
  'a abbr blockquote br cite dd div dl dt em figcaption figure h2 h3 h4 h5 h6 hr img li ol p q span strong sub sup table caption thead tbody tr th td ul data time'.split(
    ' ',
  ),
);
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  data: ['value'],
  time: ['datetime'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  blockquote: ['cite'],
};
const ADDRESSES = ['href', 'src', 'cite'];

/** The HTML of a text as feeds carry it: absolute addresses, no scripts, no drawings, nothing that only the page can use. */
export function toFeedHtml(html: string, address: string): string {
  const fragment = parseFragment(html);
  fragment.childNodes = fragment.childNodes.flatMap((node) => clean(node, address));
  return serialize(fragment).trim();
}

function clean(node: Node, address: string): readonly Node[] {
  if (node.nodeName === '#text') return [node];
  if (!('tagName' in node)) return [];
  if (DROPPED.has(node.tagName) || isHidden(node)) return [];
  if (!KEPT.has(node.tagName)) return node.childNodes.flatMap((child) => clean(child, address));
  node.attrs = node.attrs
    .filter(({ name }) => ATTRIBUTES[node.tagName]?.includes(name))
    .map(({ name, value }) => ({
      name,
      value: ADDRESSES.includes(name) ? new URL(value, address).href : value,
    }));
  const children = node.childNodes.flatMap((child) => clean(child, address));
  node.childNodes = [];
  for (const child of children) defaultTreeAdapter.appendChild(node, child);
  return [node];
}

/** A button's place, or words that are there only for the page. */
function isHidden({ attrs }: Element): boolean {
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' || name === 'data-chart-tools' || (name === 'class' && /\bchart-menu\b/.test(value)),
  );
}
