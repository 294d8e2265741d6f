import { attribute, elements, textOf, type Element } from './html.ts';

/** Marks of Markdown and of merges that readers would see as they were typed. */
const MARKS = /#{2,}|\*\*|__[^_]+__|\]\(|[\]】]（\/|\|\s?-{3}|~~|&\w+;|<{7}|>{7}|%E[4-9]/;
const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'li',
  'h2',
  'h3',
  'h4',
  'td',
  'th',
  'figcaption',
  'blockquote',
]);
const CODE = ['script', 'style', 'code', 'pre', 'textarea'];

/** The marks that stand in the prose of a page, and in its bare addresses, with the words around them. */
export function literalMarksIn(page: Element): readonly string[] {
  const shown = elements(page, CODE);
  const blocks = shown.filter(({ tagName }) => BLOCKS.has(tagName)).map((block) => textOf(block, CODE));
  const bare = shown.filter((link) => /^(?:https?:|www\.)/.test(textOf(link)));
  return [...blocks, ...bare.map((link) => attribute(link, 'href') ?? '')].flatMap((text) => {
    const at = MARKS.exec(text)?.index ?? -1;
    return at < 0 ? [] : [text.slice(Math.max(0, at - 20), at + 20)];
  });
}
