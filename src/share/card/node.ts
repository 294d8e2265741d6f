import type { Face } from './design.ts';

type Style = Readonly<Record<string, string | number>>;

/** An element of satori's: a box with a style that holds text or boxes. */
export interface Node {
  readonly type: 'div' | 'svg' | 'path';
  readonly props: {
    readonly style?: Style;
    readonly children?: string | readonly Node[];
    readonly [attribute: string]: unknown;
  };
}

/** Where a text stands: left edge and top of its first line, in px of the picture. */
export interface Setting {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Distance of the lines in em. */
  readonly leading?: number;
  readonly face: Face;
  readonly colour: string;
  readonly tracking?: number;
}

/** An opening mark's ink is in the right half of its square: at the head of a line it hangs into the margin. */
const OPENS = /^[“‘《（「『〈【]/u;

export function box(style: Style, children: readonly Node[] = []): Node {
  return { type: 'div', props: { style: { display: 'flex', position: 'absolute', ...style }, children } };
}

/** A filled rectangle. */
export function rule(x: number, y: number, width: number, height: number, colour: string): Node {
  return box({ left: x, top: y, width, height, backgroundColor: colour });
}

/** Lines that have been broken already; none is broken again. */
export function text(lines: readonly string[], setting: Setting): readonly Node[] {
  const { size, leading = 1.4 } = setting;
  return lines.map((line, index) => {
    const hang = OPENS.test(line) ? size / 2 : 0;
    return run(line, { ...setting, x: setting.x - hang, y: setting.y + index * size * leading });
  });
}

/** One line of text. */
export function run(words: string, { x, y, size, leading = 1.4, face, colour, tracking = 0 }: Setting): Node {
  return {
    type: 'div',
    props: {
      style: {
        ...fontOf(face),
        position: 'absolute',
        left: x,
        top: y,
        fontSize: size,
        lineHeight: leading,
        letterSpacing: tracking,
        color: colour,
        whiteSpace: 'pre',
      },
      children: words,
    },
  };
}

/** A line that ends at `right`. */
export function runTo(right: number, words: string, setting: Omit<Setting, 'x'>): Node {
  const line = run(words, { ...setting, x: 0 });
  return box({ right: 0, top: 0, left: 0, justifyContent: 'flex-end' }, [
    { ...line, props: { ...line.props, style: { ...line.props.style, left: 'auto', right } } },
  ]);
}

export function fontOf({ family, weight }: Face): Style {
  return { fontFamily: family, fontWeight: weight };
}

/** Every character that a picture sets in each face, by `family weight`. */
export function charactersOf(node: Node, face = ''): ReadonlyMap<string, string> {
  const { style, children } = node.props;
  const own = style?.fontFamily === undefined ? face : `${style.fontFamily} ${style.fontWeight ?? ''}`;
  if (children === undefined) return new Map();
  if (typeof children === 'string') return new Map([[own, children]]);
  const found = new Map<string, string>();
  for (const child of children) {
    for (const [key, characters] of charactersOf(child, own))
      found.set(key, (found.get(key) ?? '') + characters);
  }
  return found;
}
