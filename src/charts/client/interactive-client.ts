import {
  BarController,
  BarElement,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { toChartJs, type Datum, type Drawing } from '../draw/chartjs.ts';
import type { ChartFile, ChartValue } from '../chart-file.ts';
import { readPalette, watchLook } from './look-client.ts';
import type { Scene, WidthName } from '../scene/scene.ts';
import { createTip, type Tip } from './tip-client.ts';
import { bindTools } from './tools-client.ts';

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, LinearScale);

const HINT = '按左右或上下方向键逐项查看，按Esc键回到图片。';

/** A picture that has come alive: Chart.js on a canvas that covers it. */
interface Live {
  readonly slot: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly chart: Chart<'bar' | 'line', Datum[]>;
  readonly drawing: Drawing;
  readonly tip: Tip;
}

const STEPS: Readonly<Partial<Record<string, number>>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Makes a chart interactive in its place. Throws when its file cannot be had or drawn; the picture then stands as it was. */
export async function startChart(host: HTMLElement, status: HTMLElement): Promise<void> {
  new InteractiveChart(host, status, await loadFile(host.dataset.file ?? ''));
}

class InteractiveChart {
  readonly #host: HTMLElement;
  readonly #status: HTMLElement;
  readonly #file: ChartFile;
  readonly #undo: readonly (() => void)[];
  #live: Live;
  #current: number | undefined;

  constructor(host: HTMLElement, status: HTMLElement, file: ChartFile) {
    this.#host = host;
    this.#status = status;
    this.#file = file;
    this.#live = this.#draw();
    this.#undo = [
      watchLook(host, () => {
        this.#redraw();
      }),
      bindTools(host, {
        step: (by) => {
          this.#step(by);
        },
        stop: () => {
          this.#stop();
        },
      }),
    ];
    this.#live.canvas.focus({ preventScroll: true });
  }

  #draw(): Live {
    const live = draw(this.#host, this.#file);
    bindPointer(live, (point) => {
      this.#show(point);
    });
    live.canvas.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    return live;
  }

  #redraw(): void {
    const hadFocus = document.activeElement === this.#live.canvas;
    clear(this.#live);
    this.#live = this.#draw();
    this.#show(this.#current);
    if (hadFocus) this.#live.canvas.focus({ preventScroll: true });
  }

  #press(event: KeyboardEvent): void {
    const by = STEPS[event.key];
    if (by === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    if (by === undefined) this.#stop();
    else this.#step(by);
  }

  #step(by: number): void {
    const { values } = this.#file;
    const before = this.#current ?? (by > 0 ? -1 : 0);
    const next = (before + by + values.length) % values.length;
    this.#show(next);
    this.#status.textContent = toWords(values[next], next, values.length);
  }

  #show(point: number | undefined): void {
    this.#current = point;
    highlight(this.#live, point === undefined ? undefined : this.#file.values[point], point);
  }

  #stop(): void {
    clear(this.#live);
    restore(this.#host);
    this.#status.textContent = '';
    for (const undo of this.#undo) undo();
  }
}

async function loadFile(address: string): Promise<ChartFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as ChartFile;
}

/** Puts the canvas over whichever picture is shown, so that nothing moves; the picture keeps its place unseen. */
function draw(host: HTMLElement, { scenes }: ChartFile): Live {
  const slot = [...host.querySelectorAll<HTMLElement>('[data-chart-slot]')].find(
    (candidate) => candidate.getClientRects().length > 0,
  );
  const scene = slot && getScene(scenes, slot.dataset.chartSlot);
  if (!slot || !scene) throw new Error('no picture is shown');
  const canvas = document.createElement('canvas');
  canvas.className = 'chart-canvas';
  canvas.width = scene.width;
  canvas.height = scene.height;
  // Chart.js sets a size of its own only where there is none.
  Object.assign(canvas.style, { width: '100%', height: '100%' });
  canvas.tabIndex = 0;
  slot.append(canvas);
  const drawing = toChartJs(scene, {
    palette: readPalette(host),
    pixelRatio: (slot.clientWidth / scene.width) * window.devicePixelRatio,
    words: readFaces(host),
  });
  const chart = new Chart(canvas, drawing.configuration);
  reveal(host, slot, canvas);
  return { slot, canvas, chart, drawing, tip: createTip(slot, scene) };
}

function getScene(scenes: ChartFile['scenes'], name: string | undefined): Scene | undefined {
  return name === undefined ? undefined : scenes[name as WidthName];
}

/** What was one image is now a widget that takes the arrow keys. */
function reveal(host: HTMLElement, slot: HTMLElement, canvas: HTMLCanvasElement): void {
  const picture = host.querySelector('[data-chart-picture]');
  const label = picture?.getAttribute('aria-label') ?? host.dataset.label ?? '';
  host.dataset.label = label;
  picture?.removeAttribute('role');
  picture?.removeAttribute('aria-label');
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-roledescription', '互动图');
  canvas.setAttribute('aria-label', `${label}${HINT}`);
  slot.dataset.live = '';
}

function restore(host: HTMLElement): void {
  const picture = host.querySelector('[data-chart-picture]');
  picture?.setAttribute('role', 'img');
  picture?.setAttribute('aria-label', host.dataset.label ?? '');
}

function clear({ chart, canvas, slot, tip }: Live): void {
  chart.destroy();
  tip.remove();
  canvas.remove();
  delete slot.dataset.live;
}

function readFaces(host: HTMLElement): { readonly sans: string; readonly serif: string } {
  const styles = getComputedStyle(host);
  return { sans: styles.getPropertyValue('--sans'), serif: styles.getPropertyValue('--serif') };
}

/** Anywhere on the picture is a target: the nearest mark is meant. */
function bindPointer(live: Live, show: (point: number | undefined) => void): void {
  const { canvas, chart, drawing } = live;
  const axis = chart.options.indexAxis ?? 'x';
  const ask = (at: Event, intersect: boolean) =>
    chart.getElementsAtEventForMode(
      at,
      'nearest',
      { intersect, axis: intersect ? 'xy' : axis, includeInvisible: true },
      true,
    );
  const find = (event: MouseEvent): number | undefined => {
    const at = toChartEvent(event, live);
    const hit = ask(at, true);
    const near = hit.length > 0 ? hit : ask(at, false);
    // Of a whole and its part the part is meant, which comes later.
    const element = near[near.length - 1];
    return element && drawing.pointAt(element);
  };
  canvas.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse') show(find(event));
  });
  canvas.addEventListener('click', (event) => {
    show(find(event));
  });
  canvas.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse' && document.activeElement !== canvas) show(undefined);
  });
}

/** Chart.js does not know that its canvas is shown larger or smaller than it was drawn; an event of its own kind says where in the drawing it is. */
function toChartEvent(event: MouseEvent, { canvas, chart }: Live): Event {
  const zoom = chart.width / canvas.clientWidth;
  return { native: event, x: event.offsetX * zoom, y: event.offsetY * zoom } as unknown as Event;
}

function highlight(
  { chart, drawing, tip }: Live,
  value: ChartValue | undefined,
  point: number | undefined,
): void {
  const places = point === undefined ? [] : drawing.placesOf(point);
  chart.setActiveElements([...places]);
  chart.update('none');
  tip.show(value, point);
}

function toWords(value: ChartValue | undefined, index: number, count: number): string {
  if (value === undefined) return '';
  return `${value.label}：${value.text}，${value.exactness}。第${index + 1}项，共${count}项。`;
}
