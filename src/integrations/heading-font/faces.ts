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

/** What is said of the heading face to an element with this tag and this `class`; the rest it inherits. */
export type Faces = (tag: string, className: string) => Partial<Face>;

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
export function glyphsOf(root: Node, faces: Faces): Glyphs {
  const glyphs = new Map(WEIGHTS.map((weight) => [weight, new Set<string>()]));
  collect(root, { serif: false, weights: [700] }, faces, glyphs);
  return glyphs;
}

/** What rules say of elements by their tag and classes. A site has few different ones, so each is worked out once. */
export function toFaces(rules: readonly FaceRule[]): Faces {
  const known = new Map<string, Partial<Face>>();
  return (tag, className) => {
    const key = `${tag} ${className}`;
    const face = known.get(key) ?? match(rules, tag, new Set(className.split(/\s+/)));
    known.set(key, face);
    return face;
  };
}

function match(rules: readonly FaceRule[], tag: string, classes: ReadonlySet<string>): Partial<Face> {
  const matching = rules.filter(
    (rule) => (rule.tag === '' || rule.tag === tag) && rule.classes.every((name) => classes.has(name)),
  );
  const families = matching.flatMap(({ serif }) => serif ?? []);
  const weights = [...new Set(matching.flatMap(({ weight }) => weight ?? []))];
  return {
    ...(families.length > 0 && { serif: families.includes(true) }),
    ...(weights.length > 0 && { weights }),
  };
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

function collect(node: Node, face: Face, faces: Faces, glyphs: Map<Weight, Set<string>>): void {
  if (node.nodeName === '#text') {
    if (!face.serif || !('value' in node)) return;
    for (const weight of face.weights) for (const character of node.value) glyphs.get(weight)?.add(character);
    return;
  }
  if (!('childNodes' in node)) return;
  const own = 'tagName' in node ? { ...face, ...faces(node.tagName, classOf(node)) } : face;
  for (const child of node.childNodes) collect(child, own, faces, glyphs);
}

function classOf({ attrs }: DefaultTreeAdapterTypes.Element): string {
  return attrs.find(({ name }) => name === 'class')?.value ?? '';
}
