import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** The two weights of the heading face: headings, and the large numerals. */
export const WEIGHTS = [700, 900] as const;
export type Weight = (typeof WEIGHTS)[number];

/** What is set in the heading face, the most important first; `--face-<rank>` in src/site/tokens.css. */
export const RANKS = ['display', 'heading', 'subheading', 'list'] as const;
export type Rank = (typeof RANKS)[number];

/** What a style rule says of the heading face to elements with this tag (any when empty) and all these classes. */
export interface FaceRule {
  readonly tag: string;
  readonly classes: readonly string[];
  /** `plain` is any other face. */
  readonly face: Rank | 'plain' | undefined;
  readonly weight: Weight | undefined;
}

/** The characters that a page may set in each rank and weight of the heading face. */
export type Glyphs = ReadonlyMap<Rank, ReadonlyMap<Weight, ReadonlySet<string>>>;

interface Face {
  /** None where it is set in another face. */
  readonly ranks: readonly Rank[];
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
    const face = family === undefined ? undefined : (rankOf(family) ?? 'plain');
    const weight = body.includes('font-weight:var(--heavy)')
      ? 900
      : body.includes('font-weight:var(--semibold)')
        ? 700
        : undefined;
    if (face === undefined && weight === undefined) return [];
    return selectors.split(',').flatMap((selector) => toRule(selector, face, weight));
  });
}

/** Every character that stands in an element set in the heading face, by rank and weight. */
export function glyphsOf(root: Node, faces: Faces): Glyphs {
  const glyphs = new Map(RANKS.map((rank) => [rank, new Map(WEIGHTS.map((it) => [it, new Set<string>()]))]));
  collect(root, { ranks: [], weights: [700] }, faces, (rank, weight, text) => {
    const set = glyphs.get(rank)?.get(weight);
    for (const character of text.replaceAll(/\s/g, '')) set?.add(character);
  });
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
  const weights = [...new Set(matching.flatMap(({ weight }) => weight ?? []))];
  const hasFace = matching.some(({ face }) => face !== undefined);
  return {
    ...(hasFace && { ranks: ranksOf(matching) }),
    ...(weights.length > 0 && { weights }),
  };
}

/** A heading whose class has a rank is of that rank, not of its tag's. */
function ranksOf(matching: readonly FaceRule[]): readonly Rank[] {
  const ranked = matching.flatMap(({ classes, face }) =>
    face === undefined || face === 'plain' ? [] : [{ rank: face, byClass: classes.length > 0 }],
  );
  const byClass = ranked.filter((rule) => rule.byClass);
  return [...new Set((byClass.length > 0 ? byClass : ranked).map(({ rank }) => rank))];
}

function rankOf(family: string): Rank | undefined {
  return RANKS.find((rank) => family.includes(`--face-${rank}`));
}

function toRule(selector: string, face: FaceRule['face'], weight: Weight | undefined): readonly FaceRule[] {
  const last =
    selector
      .replaceAll(/::?[a-z-]+(\([^)]*\))?|\[[^\]]*\]/g, '')
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  const tag = /^[a-z][a-z0-9]*/.exec(last)?.[0] ?? '';
  const classes = [...last.matchAll(/\.([\w-]+)/g)].flatMap(([, name]) => name ?? []);
  return tag === '' && classes.length === 0 ? [] : [{ tag, classes, face, weight }];
}

function collect(
  node: Node,
  face: Face,
  faces: Faces,
  add: (rank: Rank, weight: Weight, text: string) => void,
): void {
  if (node.nodeName === '#text') {
    if (!('value' in node)) return;
    for (const rank of face.ranks) for (const weight of face.weights) add(rank, weight, node.value);
    return;
  }
  if (!('childNodes' in node)) return;
  const own = 'tagName' in node ? { ...face, ...faces(node.tagName, classOf(node)) } : face;
  for (const child of node.childNodes) collect(child, own, faces, add);
}

function classOf({ attrs }: DefaultTreeAdapterTypes.Element): string {
  return attrs.find(({ name }) => name === 'class')?.value ?? '';
}
