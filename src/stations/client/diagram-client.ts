import { nameAt, placeLabels, type LabelledDot } from '../labels.ts';
import { scaleBarOf, type Point } from '../projection.ts';
import { isLargest, panBy, WHOLE, zoomAbout, type Size, type View } from '../diagram-view.ts';

const STEP = 2;

interface Dot extends LabelledDot {
  readonly element: SVGElement;
  readonly type: SVGTextElement;
}

/** A diagram that can be magnified and moved. */
interface Diagram {
  readonly zoomBy: (factor: number, at?: DOMPoint) => void;
  readonly moveBy: (x: number, y: number) => void;
  readonly reset: () => void;
  readonly field: SVGSVGElement;
  readonly getView: () => View;
}

/** Magnifies and moves the diagram: by its buttons, by dragging, by two fingers, and by the wheel with Ctrl or ⌘. */
export function bindDiagram(root: HTMLElement): void {
  const diagrams = [...root.querySelectorAll<SVGSVGElement>('[data-diagram]')].flatMap(createDiagram);
  const tools = root.querySelector<HTMLElement>('[data-map-tools]');
  if (!tools || diagrams.length === 0) return;
  const buttons = [...tools.querySelectorAll<HTMLButtonElement>('[data-zoom]')];
  const showButtons = (): void => {
    const view = diagrams[0]?.getView() ?? WHOLE;
    for (const button of buttons) {
      button.disabled = button.getAttribute('data-zoom') === 'in' ? isLargest(view) : view.scale === 1;
    }
  };
  for (const button of buttons) {
    const kind = button.getAttribute('data-zoom');
    button.addEventListener('click', () => {
      for (const diagram of diagrams) {
        if (kind === 'reset') diagram.reset();
        else diagram.zoomBy(kind === 'in' ? STEP : 1 / STEP);
      }
      showButtons();
    });
  }
  for (const diagram of diagrams) bindPointers(diagram, showButtons);
  showButtons();
}

function createDiagram(svg: SVGSVGElement): readonly Diagram[] {
  const field = svg.querySelector<SVGSVGElement>('.field');
  const plane = svg.querySelector<SVGGElement>('[data-plane]');
  if (!field || !plane) return [];
  const window = { width: numberOf(field, 'data-width'), height: numberOf(field, 'data-height') };
  const dots = [...plane.querySelectorAll<SVGElement>('[data-dot]')].flatMap(readDot);
  const stations = dots.filter(({ element }) => element instanceof SVGAElement);
  let view = WHOLE;

  const show = (next: View): void => {
    const isScaled = next.scale !== view.scale;
    view = next;
    plane.setAttribute('transform', `translate(${view.x} ${view.y})`);
    field.toggleAttribute('data-zoomed', view.scale > 1);
    if (!isScaled) return;
    arrange(dots, view.scale, window);
    showScale(svg, numberOf(svg, 'data-diagram') * view.scale);
  };
  return [
    {
      field,
      getView: () => view,
      reset: () => {
        show(WHOLE);
      },
      zoomBy: (factor, at) => {
        show(zoomAbout(view, factor, at ?? focusOf(stations, view, window), window));
      },
      moveBy: (x, y) => {
        show(panBy(view, { x, y }, window));
      },
    },
  ];
}

/** What the buttons magnify about: the middle of the stations while it is seen, else of the window. */
function focusOf(stations: readonly Dot[], { scale, x, y }: View, { width, height }: Size): Point {
  const count = Math.max(1, stations.length);
  const focus = {
    x: (stations.reduce((sum, dot) => sum + dot.x, 0) / count) * scale + x,
    y: (stations.reduce((sum, dot) => sum + dot.y, 0) / count) * scale + y,
  };
  const isSeen = focus.x > 0 && focus.x < width && focus.y > 0 && focus.y < height;
  return isSeen ? focus : { x: width / 2, y: height / 2 };
}

/** Dots keep their size and move apart, so that more names find room. */
function arrange(dots: readonly Dot[], scale: number, window: Size): void {
  const moved = dots.map((dot) => ({ ...dot, x: dot.x * scale, y: dot.y * scale }));
  const [right, bottom] = [window.width * scale - 2, window.height * scale];
  const names = placeLabels(moved, { left: 2, top: 0, right, bottom });
  for (const dot of moved) {
    dot.element.setAttribute('transform', `translate(${dot.x} ${dot.y})`);
    const box = names.get(dot.id);
    const name = box && nameAt(dot, box);
    dot.type.setAttribute('visibility', name ? 'visible' : 'hidden');
    if (!name) continue;
    dot.type.setAttribute('x', String(name.x));
    dot.type.setAttribute('y', String(name.y));
  }
}

function showScale(svg: SVGSVGElement, unitsPerKilometre: number): void {
  const scale = svg.querySelector('[data-scale]');
  const [path, text] = [scale?.querySelector('path'), scale?.querySelector('text')];
  if (!scale || !path || !text) return;
  const { kilometres, length } = scaleBarOf(unitsPerKilometre, numberOf(scale, 'data-longest'));
  path.setAttribute('d', `M0.75 -4 V4 M0.75 0 H${length} M${length} -4 V4`);
  text.setAttribute('x', String(length + 8));
  text.textContent = kilometres < 1 ? `${kilometres * 1000}米` : `${kilometres}公里`;
}

/** One finger moves a magnified diagram and scrolls the page over one that is whole; two fingers magnify. */
function bindPointers({ field, zoomBy, moveBy, getView }: Diagram, onZoom: () => void): void {
  const pointers = new Map<number, DOMPoint>();
  field.addEventListener('pointerdown', (event) => {
    pointers.set(event.pointerId, toField(field, event));
  });
  field.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = toField(field, event);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, now);
    if (other) {
      zoomBy(distance(now, other) / Math.max(1, distance(before, other)), other);
      onZoom();
    } else if (getView().scale > 1) {
      // Only a drag is captured, so that a click still reaches the dot under it.
      if (!field.hasPointerCapture(event.pointerId)) field.setPointerCapture(event.pointerId);
      moveBy(now.x - before.x, now.y - before.y);
    }
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
    field.addEventListener(end, (event) => pointers.delete(event.pointerId));
  }
  field.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomBy(event.deltaY < 0 ? 1.25 : 0.8, toField(field, event));
      onZoom();
    },
    { passive: false },
  );
}

/** Where the pointer is, in the drawing's own units. */
function toField(field: SVGSVGElement, { clientX, clientY }: MouseEvent): DOMPoint {
  const point = new DOMPoint(clientX, clientY);
  const matrix = field.querySelector<SVGGraphicsElement>('.ground')?.getScreenCTM();
  return matrix ? point.matrixTransform(matrix.inverse()) : point;
}

function distance(a: DOMPoint, b: DOMPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function readDot(element: SVGElement): readonly Dot[] {
  const type = element.querySelector('text');
  if (!type) return [];
  return [
    {
      element,
      type,
      id: element.getAttribute('data-dot') ?? '',
      text: type.textContent.trim(),
      x: numberOf(element, 'data-x'),
      y: numberOf(element, 'data-y'),
      radius: numberOf(element, 'data-radius'),
      size: numberOf(element, 'data-size'),
      rank: numberOf(element, 'data-rank'),
    },
  ];
}

function numberOf(element: Element, name: string): number {
  return Number(element.getAttribute(name));
}
