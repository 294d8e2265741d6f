import { parseFragment } from 'parse5';

/** The value of an attribute as it is understood: `&amp;` and `&#x26;` are `&`. */
export function decodeAttribute(source: string): string {
  const [element] = parseFragment(`<p title="${source.replaceAll('"', '&quot;')}">`).childNodes;
  return element && 'attrs' in element ? (element.attrs[0]?.value ?? '') : '';
}
