import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** The two weights of the heading face: headings, and the large numerals. */
export const WEIGHTS = [700, 900] as const;
export type Weight = (typeof WEIGHTS)[number];

/** What a style rule says of the heading face to elements with this tag (any when empty) and all these classes. */
export interface FaceRule {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly serif: boolean | undefined;
  readonly weight: Weight | undefined;
}

/** The characters that a page may set in each weight of the heading face. */
export type Glyphs = ReadonlyMap<Weight, ReadonlySet<string>>;

interface Face {
  readonly serif: boolean;
  readonly weights: readonly Weight[];
}

/**
 * The rules of built CSS that set the heading face. Only the last compound of a selector is kept, and both sides of a
 * media query count: the result may name more elements than a browser would, never fewer.
 */
export function parseFaceRules(css: string): readonly FaceRule[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
    const family = /font-family:([^;]+)/.exec(body)?.[1];
    const serif = family === undefined ? undefined : family.includes('--serif');
    const weight = body.includes('font-weight:var(--heavy)')
      ? 900
      : body.includes('font-weight:var(--semibold)')
        ? 700
        : undefined;
    if (serif === undefined && weight === undefined) return [];
    return selectors.split(',').flatMap((selector) => toRule(selector, serif, weight));
  });
}

/** Every character that stands in an element set in the heading face, by weight. */
export function glyphsOf(root: Node, rules: readonly FaceRule[]): Glyphs {
  const glyphs = new Map(WEIGHTS.map((weight) => [weight, new Set<string>()]));
  collect(root, { serif: false, weights: [700] }, rules, glyphs);
  return glyphs;
}

function toRule(
  selector: string,
  serif: boolean | undefined,
  weight: Weight | undefined,
): readonly FaceRule[] {
  const last =
    selector
      .replaceAll(/::?[a-z-]+(\([^)]*\))?|\[[^\]]*\]/g, '')
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  const tag = /^[a-z][a-z0-9]*/.exec(last)?.[0] ?? '';
  const classes = [...last.matchAll(/\.([\w-]+)/g)].flatMap(([, name]) => name ?? []);
  return tag === '' && classes.length === 0 ? [] : [{ tag, classes, serif, weight }];
}

function collect(node: Node, face: Face, rules: readonly FaceRule[], glyphs: Map<Weight, Set<string>>): void {
  if (node.nodeName === '#text' && 'value' in node && face.serif) {
    for (const weight of face.weights) for (const character of node.value) glyphs.get(weight)?.add(character);
  }
  if (!('childNodes' in node)) return;
  const own = 'tagName' in node ? faceOf(node, face, rules) : face;
  for (const child of node.childNodes) collect(child, own, rules, glyphs);
}

function faceOf(element: DefaultTreeAdapterTypes.Element, inherited: Face, rules: readonly FaceRule[]): Face {
  const classes = new Set(element.attrs.find(({ name }) => name === 'class')?.value.split(/\s+/));
  const matching = rules.filter(
    (rule) =>
      (rule.tag === '' || rule.tag === element.tagName) && rule.classes.every((name) => classes.has(name)),
  );
  const families = matching.flatMap(({ serif }) => serif ?? []);
  const weights = [...new Set(matching.flatMap(({ weight }) => weight ?? []))];
  return {
    serif: families.length === 0 ? inherited.serif : families.includes(true),
    weights: weights.length === 0 ? inherited.weights : weights,
  };
}
