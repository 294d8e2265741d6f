import { createCanvas, GlobalFonts, SvgExportFlag } from '@napi-rs/canvas';
import {
  BarController,
  BarElement,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import sharp from 'sharp';
import { readFace } from '../../fonts/font-files.ts';
import { once } from '../../lib/once.ts';
import { toChartJs } from './chartjs.ts';
import { toHasGlyph, toPrintable } from '../../fonts/glyphs.ts';
import { PRINTED, STAND_INS, type Look } from './palette.ts';
import type { Scene } from '../scene/scene.ts';
import { toInlineSvg, toSvgFile } from './svg.ts';

/** The pinned faces. Their names are our own, so that no face of the machine is ever used. */
const SANS = 'Chart Sans';
const SERIF = 'Chart Serif';
const FACES = [
  [SANS, 'sans', 400],
  [SANS, 'sans', 700],
  [SERIF, 'serif', 700],
] as const;

/** A PNG has two pixels for each px: 1600 wide for a sheet of 800. */
const PIXEL_RATIO = 2;
/** Smaller files would take ten times as long to write. */
const PNG_LEVEL = 6;
const WHITE = '#ffffff';

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, LinearScale);

/** Draws a scene with Chart.js as SVG for a page, the same bytes every time. */
export function renderInline(scene: Scene): string {
  return renderSvg(scene, toInlineSvg);
}

/** Draws a scene as an SVG file of its own. */
export function renderSvgFile(scene: Scene): string {
  return renderSvg(scene, toSvgFile);
}

/** Draws a scene as SVG for white paper, with its colours and faces in it; a character that the pinned faces lack is not drawn. */
export function renderPrinted(scene: Scene): string {
  const printable = withPrintableLabels(scene);
  return renderSvg(printable, (raw) => toSvgFile(raw, printable, { ...PRINTED, paper: WHITE }));
}

/** Draws a scene as a PNG file, two pixels for each px; a character that the pinned faces lack is not drawn. */
export async function renderPng(scene: Scene): Promise<Uint8Array> {
  const printable = withPrintableLabels(scene);
  const canvas = createCanvas(scene.width, scene.height);
  const words = { sans: `"${SANS}"`, serif: `"${SERIF}"` };
  const look = { palette: PRINTED, pixelRatio: PIXEL_RATIO, words, paper: true };
  // A copy, because Chart.js clears the canvas when it lets go of it.
  const pixels = draw(canvas, printable, look, () => Uint8Array.from(canvas.data()));
  const { width, height } = canvas;
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: PNG_LEVEL })
    .toBuffer();
}

function renderSvg(scene: Scene, print: (raw: string, scene: Scene) => string): string {
  const canvas = createCanvas(scene.width, scene.height, SvgExportFlag.NoPrettyXML);
  const look = { palette: STAND_INS, pixelRatio: 1, paper: print === toSvgFile };
  return print(
    draw(canvas, scene, look, () => canvas.getContent().toString('utf8')),
    scene,
  );
}

/** Draws on a canvas and reads it, before Chart.js clears it again. */
function draw<T>(canvas: unknown, scene: Scene, look: Look, read: () => T): T {
  // Chart.js asks only for what its own types call a canvas; outside a browser it never touches the element.
  const chart = new Chart(canvas as HTMLCanvasElement, toChartJs(scene, look).configuration);
  try {
    return read();
  } finally {
    chart.destroy();
  }
}

function withPrintableLabels(scene: Scene): Scene {
  const hasGlyph = registerFaces();
  return {
    ...scene,
    labels: scene.labels.map((label) => ({ ...label, text: toPrintable(label.text, hasGlyph) })),
  };
}

const registerFaces = once(() => {
  const fonts = FACES.map(([name, family, weight]) => {
    const font = readFace(family, weight);
    if (GlobalFonts.register(font, name) === null) throw new Error(`图表字体无法使用：${family} ${weight}`);
    return font;
  });
  return toHasGlyph(fonts);
});
