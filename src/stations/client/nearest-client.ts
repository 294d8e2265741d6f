import { isPrecision } from '../../content/schemas/precision.ts';
import { formatDistance, sortByDistance } from '../distance.ts';

/** Milliseconds that a device may take to find itself; a place of up to a minute ago will do. */
const PATIENCE = 10_000;
const FRESH = 60_000;
const SHOWN = 10;

const UNSUPPORTED = '这个浏览器不能给出位置。请按乡镇街道查找。';
const REASONS: Readonly<Record<number, string>> = {
  1: '没有得到允许，不知道您在哪里。可以在浏览器设置里允许本站使用位置，或者按乡镇街道查找。',
  2: '现在定不了位。请按乡镇街道查找。',
  3: '定位等得太久，已经停下。可以再试一次，或者按乡镇街道查找。',
};

/** Lists the nearest stations when the reader asks for them, and only then asks the device where it is. */
export function bindNearest(root: HTMLElement, announce: (message: string) => void): void {
  const near = root.querySelector<HTMLElement>('[data-near]');
  const button = near?.querySelector('button');
  if (!near || !button) return;
  button.addEventListener('click', () => {
    // Browsers differ from the types: without a secure connection there is no geolocation.
    const geolocation = (navigator as Partial<Navigator>).geolocation;
    if (!geolocation) {
      announce(UNSUPPORTED);
      return;
    }
    button.disabled = true;
    announce('正在定位……');
    const finish = (message: string): void => {
      button.disabled = false;
      announce(message);
    };
    geolocation.getCurrentPosition(
      ({ coords }) => {
        finish(list(root, coords));
      },
      ({ code }) => {
        finish(REASONS[code] ?? REASONS[2] ?? '');
      },
      { enableHighAccuracy: false, timeout: PATIENCE, maximumAge: FRESH },
    );
  });
}

/** Fills the list and says what it found. */
function list(root: HTMLElement, coords: GeolocationCoordinates): string {
  const section = root.querySelector<HTMLElement>('[data-nearest]');
  const rows = root.querySelector('[data-nearest-list]');
  const note = root.querySelector('[data-nearest-note]');
  if (!section || !rows || !note) return '';
  const stations = [...root.querySelectorAll('[data-station]')];
  const located = stations.flatMap(readStation);
  const sorted = sortByDistance(located, coords);
  rows.replaceChildren(
    ...sorted.slice(0, SHOWN).map(({ station, metres, error }) => {
      const row = document.createElement('li');
      const link = document.createElement('a');
      link.href = `#station-${station.id}`;
      link.textContent = station.label;
      row.append(link, ` ${formatDistance(metres, error)}`);
      return row;
    }),
  );
  const missing = stations.length - located.length;
  note.textContent = `直线距离，路程会更长；站点多是大致位置，距离也只是大概。${missing > 0 ? `还有${missing}处没有坐标，没有排进来。` : ''}`;
  section.hidden = false;
  const [first] = sorted;
  if (!first) return '还没有一处站点有坐标。';
  return `最近的是${first.station.label}，${formatDistance(first.metres, first.error)}。`;
}

function readStation(element: Element) {
  const precision = element.getAttribute('data-precision') ?? '';
  if (!isPrecision(precision)) return [];
  return [
    {
      id: element.getAttribute('data-station') ?? '',
      label: element.getAttribute('data-label') ?? '',
      longitude: Number(element.getAttribute('data-longitude')),
      latitude: Number(element.getAttribute('data-latitude')),
      precision,
    },
  ];
}
