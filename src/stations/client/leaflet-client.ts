import { circleMarker, Icon, latLng, latLngBounds, map as createMap, marker, tileLayer } from 'leaflet';
// As an address: a style sheet that is imported would load with the page, before anyone asks for the map.
import styles from 'leaflet/dist/leaflet.css?url';
import { isPrecision, PRECISIONS } from '../../content/schemas/precision.ts';
import type { BaseMap } from '../base-map.ts';
import { watchTiles, type TileEvents } from './tile-watch.ts';

/** Milliseconds without a single tile after which the map is given up. */
const PATIENCE = 8000;
const FARTHEST = 9;
const NEAREST = 18;

/** Loads the style sheet of the map, once; refused when it does not come. */
export function loadStyles(): Promise<void> {
  if (document.querySelector('link[data-base-map-styles]')) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  link.setAttribute('data-base-map-styles', '');
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error('The styles of the map did not load'));
    });
    document.head.append(link);
  });
}

/** Shows the stations of the list on the base map, and returns how to take it away. A map whose tiles fail reports it once. */
export function showMap(root: HTMLElement, slot: HTMLElement, base: BaseMap, events: TileEvents): () => void {
  const frame = document.createElement('div');
  frame.className = 'base-map-frame';
  const plane = document.createElement('div');
  plane.className = 'base-map-plane';
  const notice = document.createElement('p');
  notice.className = 'base-map-notice';
  notice.textContent = base.notice;
  frame.append(plane, notice);
  slot.append(frame);

  // Leaflet's own controls set HTML from strings, and the attribution must stand at the bottom left.
  const map = createMap(plane, {
    attributionControl: false,
    zoomControl: false,
    minZoom: FARTHEST,
    maxZoom: NEAREST,
  });
  frame.append(
    createZoom('放大地图', () => map.zoomIn()),
    createZoom('缩小地图', () => map.zoomOut()),
  );
  const watch = watchTiles(events, PATIENCE, setTimeout, clearTimeout);
  for (const address of base.layers) {
    tileLayer(address, { subdomains: base.hosts, maxZoom: NEAREST, referrerPolicy: 'origin' })
      .on('tileload', watch.loaded)
      .on('tileerror', watch.failed)
      .addTo(map);
  }
  const places = [...root.querySelectorAll<HTMLElement>('[data-station]')].flatMap(readPlace);
  for (const place of places) addStation(map, place);
  map.fitBounds(latLngBounds(places.map(({ at }) => at)).pad(0.2), { maxZoom: 15 });
  return () => {
    watch.stop();
    map.remove();
    frame.remove();
  };
}

function createZoom(title: string, zoom: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = title;
  button.addEventListener('click', zoom);
  return button;
}

interface Place {
  readonly id: string;
  readonly label: string;
  readonly at: ReturnType<typeof latLng>;
  readonly approximate: boolean;
}

/** A button on the map, which leads to the station in the list; one that is approximate is a wide ring. */
function addStation(map: ReturnType<typeof createMap>, { id, label, at, approximate }: Place): void {
  if (approximate)
    circleMarker(at, { radius: 16, className: 'base-map-ring', interactive: false }).addTo(map);
  const icon = new DotIcon({ iconUrl: '', iconSize: [44, 44], className: 'base-map-dot' });
  const name = approximate ? `${label}（大致位置）` : label;
  const text = document.createElement('span');
  text.textContent = name;
  marker(at, { icon, alt: name, keyboard: true })
    .bindTooltip(text, { permanent: false, direction: 'top', offset: [0, -8] })
    .on('click', () => {
      document.getElementById(`station-${id}`)?.scrollIntoView({ block: 'center' });
    })
    .addTo(map);
}

/** An icon without a picture, so that no HTML is set from a string. */
class DotIcon extends Icon {
  override createIcon(): HTMLElement {
    const dot = document.createElement('div');
    dot.className = 'base-map-dot leaflet-marker-icon leaflet-interactive';

    return dot;
  }
}

function readPlace(element: HTMLElement): readonly Place[] {
  const { station = '', label = '', precision = '', latitude, longitude } = element.dataset;
  if (!isPrecision(precision)) return [];
  const { approximate } = PRECISIONS[precision];
  return [{ id: station, label, at: latLng(Number(latitude), Number(longitude)), approximate }];
}
