import { useEffect, useState } from 'preact/hooks';
import { distanceBetween, formatDegrees, type LngLat } from '../../../../src/content/schemas/geo.ts';
import { toProjection } from '../../../../src/stations/diagram-scene.ts';
import { isLargest, WHOLE, type View } from '../../../../src/stations/diagram-view.ts';
import type { Projection } from '../../../../src/stations/projection.ts';
import { Diagram } from './Diagram.tsx';
import { metresWords } from './metres-words.ts';
import { centred, closeTo, intoSight, moved, toWindow } from './place-view.ts';
import type { MapView, Reading } from './station-view.ts';

interface PlaceMapProps {
  readonly view: MapView;
  readonly point: LngLat | undefined;
  readonly onPoint: (point: LngLat) => void;
  readonly readings: readonly Reading[];
  /** Where the point begins, and from where it is measured. */
  readonly seat: (LngLat & { readonly name: string }) | undefined;
}

const STEP = 100;
const SMALL_STEP = 10;
const CLOSER = 2;

const ARROWS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The diagram on which a point is set by a tap, or by arrow keys: 100 m each, 10 m with Shift; + and − magnify. */
export function PlaceMap({ view, point, onPoint, readings, seat }: PlaceMapProps) {
  const whole = toProjection(view.mapped, view.townships, 'ordinary');
  const [part, setPart] = useState<View>(() => closeTo(point ?? seat, whole));
  const projection = toWindow(whole, part);
  const middle = whole.unproject({ x: whole.width / 2, y: whole.height / 2 });
  const magnify = (factor: number): void => {
    setPart(centred(point ?? seat ?? middle, part.scale * factor, whole));
  };
  const shown = readings.find(({ isInside }) => isInside);
  useEffect(() => {
    if (shown) setPart((before) => intoSight(shown, before, whole));
    // Only where other points are shown, not where the diagram is.
  }, [shown?.longitude, shown?.latitude]);
  const set = (next: LngLat): void => {
    onPoint({ longitude: sixDecimals(next.longitude), latitude: sixDecimals(next.latitude) });
    setPart((before) => intoSight(next, before, whole));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    const from = point ?? seat ?? middle;
    if (arrow) set(moved(from, arrow, event.shiftKey ? SMALL_STEP : STEP));
    else if (event.key === '+' || event.key === '=') magnify(CLOSER);
    else if (event.key === '-') magnify(1 / CLOSER);
    else return;
    event.preventDefault();
  };
  return (
    <div class="place-map">
      <ZoomButtons
        part={part}
        onMagnify={magnify}
        onWhole={() => {
          setPart(WHOLE);
        }}
      />
      <div
        class="place-field"
        role="application"
        tabIndex={0}
        aria-label="示意图：方向键移动100米，按住 Shift 移动10米，加号减号放大缩小"
        aria-describedby="place-now"
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const place = placeAt(event, part, projection);
          if (place) set(place);
        }}
      >
        <Diagram view={view} part={part} height={projection.height}>
          {readings.map((reading) => (
            <Mark key={reading.datum} at={reading} part={part} projection={projection} name={reading.datum} />
          ))}
          {point && <Mark at={point} part={part} projection={projection} name="point" />}
        </Diagram>
      </div>
      <p role="status" id="place-now" class="place-now">
        {pointWords(point, seat)}
      </p>
    </div>
  );
}

function pointWords(point: LngLat | undefined, seat: PlaceMapProps['seat']): string {
  if (!point) return '还没有点。点一下图，或者按方向键。';
  const place = `经度 ${formatDegrees(point.longitude)}，纬度 ${formatDegrees(point.latitude)}`;
  return seat ? `${place}，离${seat.name}驻地${metresWords(distanceBetween(point, seat))}` : place;
}

interface ZoomButtonsProps {
  readonly part: View;
  readonly onMagnify: (factor: number) => void;
  readonly onWhole: () => void;
}

function ZoomButtons({ part, onMagnify, onWhole }: ZoomButtonsProps) {
  const isWhole = part.scale === 1;
  return (
    <div class="row place-buttons">
      <button
        type="button"
        disabled={isLargest(part)}
        onClick={() => {
          onMagnify(CLOSER);
        }}
      >
        放大
      </button>
      <button
        type="button"
        disabled={isWhole}
        onClick={() => {
          onMagnify(1 / CLOSER);
        }}
      >
        缩小
      </button>
      <button type="button" class="quiet" disabled={isWhole} onClick={onWhole}>
        看全图
      </button>
    </div>
  );
}

interface MarkProps {
  readonly at: LngLat;
  readonly part: View;
  readonly projection: Projection;
  readonly name: string;
}

const NAMES: Readonly<Record<string, string>> = { wgs84: 'W', gcj02: 'G', bd09: 'B' };

function Mark({ at, part, projection, name }: MarkProps) {
  const { x, y } = projection.project(at);
  return (
    <g class={`place-mark place-${name}`} transform={`translate(${x} ${y}) scale(${1 / part.scale})`}>
      {name === 'point' ? (
        <path d="M0 0 L-7 -16 A8 8 0 1 1 7 -16 Z M0 -21 a2.5 2.5 0 1 0 0.01 0 Z" fill-rule="evenodd" />
      ) : (
        <>
          <circle r="7" />
          <text y="4" text-anchor="middle">
            {NAMES[name]}
          </text>
        </>
      )}
    </g>
  );
}

/** The place under the pointer; undefined outside the drawing. */
function placeAt(
  { clientX, clientY, currentTarget }: MouseEvent,
  { scale, x, y }: View,
  projection: Projection,
): LngLat | undefined {
  const box = (currentTarget as Element).querySelector('.diagram')?.getBoundingClientRect();
  if (!box) return undefined;
  const units = projection.width / box.width;
  const [left, top] = [(clientX - box.left) * units, (clientY - box.top) * units];
  if (top > projection.height) return undefined;
  return projection.unproject({ x: (left - x) / scale, y: (top - y) / scale });
}

/** A tenth of a metre. */
function sixDecimals(degrees: number): number {
  return Number(degrees.toFixed(6));
}
