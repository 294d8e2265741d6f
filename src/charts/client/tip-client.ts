import type { ChartValue } from '../chart-file.ts';
import type { Mark, Scene } from '../scene/scene.ts';

/** The words beside the mark that a reader points at. */
export interface Tip {
  readonly show: (value: ChartValue | undefined, point: number | undefined) => void;
  readonly remove: () => void;
}

/** A tip that stands over a scene shown in `slot`; listeners hear the same from the live region. */
export function createTip(slot: HTMLElement, scene: Scene): Tip {
  const tip = document.createElement('p');
  tip.className = 'chart-tip';
  tip.setAttribute('aria-hidden', 'true');
  tip.hidden = true;
  slot.append(tip);
  return {
    show: (value, point) => {
      const [mark] = scene.marks.filter((candidate) => candidate.point === point).reverse();
      tip.hidden = value === undefined || mark === undefined;
      if (value === undefined || mark === undefined) return;
      tip.replaceChildren(value.label, toStrong(value.text), value.exactness);
      place(tip, slot, scene, mark);
    },
    remove: () => {
      tip.remove();
    },
  };
}

function toStrong(text: string): HTMLElement {
  const strong = document.createElement('strong');
  strong.textContent = text;
  return strong;
}

/** Under a row's mark, or beside a column's, inside the picture's width. */
function place(tip: HTMLElement, slot: HTMLElement, scene: Scene, mark: Mark): void {
  const zoom = slot.clientWidth / scene.width;
  const { min, max } = scene.scales[mark.scale] ?? { min: 0, max: 1 };
  const { plot } = scene;
  const part = ((mark.from + mark.to) / 2 - min) / (max - min);
  const across = scene.values === 'x';
  const x = across ? plot.left + part * plot.width : mark.at;
  const y = across ? mark.at + mark.size / 2 + 6 : plot.top + plot.height * (1 - part);
  const room = slot.clientWidth - tip.offsetWidth;
  tip.style.left = `${Math.max(0, Math.min(room, x * zoom - tip.offsetWidth / 2))}px`;
  tip.style.top = `${y * zoom}px`;
}
