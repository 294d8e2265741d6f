import { PRINTED, roleOf, type Palette, type Role } from './palette.ts';
import type { Label, Scene } from '../scene/scene.ts';

const TAG = /<(path|rect)\b([^>]*)\/>/g;
const ALLOWED = /^(?:<\?xml[^>]*\?>)?<svg\b[^>]*>(?:<(?:path|rect)\b[^>]*\/>)*<\/svg>$/;
const FORBIDDEN = /\s(?:id|style|clip-path|transform|href)=/;
const KEPT = ['d', 'x', 'y', 'width', 'height', 'stroke-width', 'fill-rule'];
const CURVES_OF_A_DOT = 20;
const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['stroke-width', '1'],
  ['fill-rule', 'nonzero'],
]);

/** Faces that a reader's machine may have, after the one that the picture was measured with. */
const SANS = "'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";
const SERIF = "'Noto Serif SC','Source Han Serif SC','Songti SC',serif";

/** How a picture names its colours and its faces. */
interface Style {
  readonly root: string;
  readonly fill: (role: Role) => string;
  readonly stroke: (role: Role) => string;
  readonly face: (label: Label) => string;
}

/**
 * The picture as it stands in a page: colours are classes (a strict policy forbids style=, and attributes cannot hold
 * var()), text is in the page's own face. `raw` holds the shapes that were drawn. Throws on anything but shapes.
 */
export function toInlineSvg(raw: string, scene: Scene): string {
  return toSvg(raw, scene, {
    root: 'class="chart-svg" aria-hidden="true"',
    fill: (role) => `class="cf-${role}"`,
    stroke: (role) => `class="cs-${role}"`,
    face: ({ role, bold }) => `class="cf-${role}${bold ? ' cb' : ''}"`,
  });
}

/** The picture as a file of its own, with its colours and faces in it. */
export function toSvgFile(raw: string, scene: Scene, palette: Palette = PRINTED): string {
  return toSvg(raw, scene, {
    root: `font-family="${SANS}"`,
    fill: (role) => `fill="${palette[role]}"`,
    stroke: (role) => `fill="none" stroke="${palette[role]}"`,
    face: ({ role, bold, serif }) =>
      `fill="${palette[role]}"${bold ? ' font-weight="700"' : ''}${serif ? ` font-family="${SERIF}"` : ''}`,
  });
}

function toSvg(raw: string, scene: Scene, style: Style): string {
  const flat = raw.replace(/\s+xmlns:xlink="[^"]*"/, '').trim();
  if (!ALLOWED.test(flat) || FORBIDDEN.test(flat)) throw new Error('画出的 SVG 里有图形以外的东西');
  const shapes = Array.from(flat.matchAll(TAG), ([, name = '', attributes = '']) =>
    toShape(name, parseAttributes(attributes), style),
  );
  const labels = scene.labels.map((label) => toText(label, style));
  const [width, height] = [round(scene.width), round(scene.height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" ${style.root} viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${shapes.join('')}${labels.join('')}</svg>`;
}

function toShape(name: string, attributes: ReadonlyMap<string, string>, style: Style): string {
  if (attributes.get('fill-opacity') === '0') return '';
  const fill = attributes.get('fill') ?? 'black';
  const stroke = attributes.get('stroke');
  const paint = stroke === undefined ? style.fill(roleOf(fill)) : style.stroke(roleOf(stroke));
  const circle = toCircle(attributes.get('d') ?? '');
  if (circle !== undefined)
    return `<circle ${paint} ${circle}${toAttributes(attributes, ['stroke-width'])}/>`;
  return `<${name} ${paint}${toAttributes(attributes, KEPT)}/>`;
}

/** The canvas writes a dot as a path of a hundred curves: undefined for any other path. */
function toCircle(path: string): string | undefined {
  if ((path.match(/Q/g)?.length ?? 0) < CURVES_OF_A_DOT) return undefined;
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const [left, right] = rangeOf(numbers.filter((_, index) => index % 2 === 0));
  const [top, bottom] = rangeOf(numbers.filter((_, index) => index % 2 === 1));
  if (Math.abs(right - left - (bottom - top)) > 0.1) throw new Error('画出的 SVG 里有一条不是圆的曲线');
  return `cx="${round((left + right) / 2)}" cy="${round((top + bottom) / 2)}" r="${round((right - left) / 2)}"`;
}

function rangeOf(numbers: readonly number[]): readonly [number, number] {
  return [Math.min(...numbers), Math.max(...numbers)];
}

function toAttributes(attributes: ReadonlyMap<string, string>, keys: readonly string[]): string {
  const kept = keys.flatMap((key) => {
    const value = attributes.get(key);
    return value === undefined || value === DEFAULTS.get(key) ? [] : [` ${key}="${roundAll(value)}"`];
  });
  return kept.join('');
}

function toText(label: Label, style: Style): string {
  const { text, x, y, size, anchor = 'start' } = label;
  const at = `x="${round(x)}" y="${round(y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`;
  return `<text ${style.face(label)} font-size="${size}" ${at}>${escapeText(text)}</text>`;
}

function parseAttributes(source: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(source.matchAll(/([\w-]+)="([^"]*)"/g), ([, key = '', value = '']) => [key, value]),
  );
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function roundAll(value: string): string {
  return value.replaceAll(/-?\d*\.\d+(?:e-?\d+)?/g, (number) => String(round(Number(number))));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
