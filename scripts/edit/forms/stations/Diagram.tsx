import { toScene, type SceneDot } from '../../../../src/stations/diagram-scene.ts';
import { scaleBarOf } from '../../../../src/stations/projection.ts';
import { WHOLE, type View } from '../../../../src/stations/diagram-view.ts';
import type { ComponentChildren } from 'preact';
import type { MapView } from './station-view.ts';

interface DiagramProps {
  readonly view: MapView;
  /** What part of it is seen, through a window of the drawing's width and this height. */
  readonly part?: View;
  readonly height?: number;
  /** Stands above the dots, in the drawing's units; of a size of its own. */
  readonly children?: ComponentChildren;
}

const LONGEST_BAR = 90;
const FOOT = 26;

/** The site's own diagram of the stations: points and names, no boundary. */
export function Diagram({ view, part = WHOLE, height, children }: DiagramProps) {
  const scene = toScene(view.mapped, view.townships, 'ordinary');
  const seen = height ?? scene.height;
  const { scale, x, y } = part;
  const bar = scaleBarOf(scene.unitsPerKilometre * scale, LONGEST_BAR);
  const window = [-x / scale, -y / scale, scene.width / scale, seen / scale];
  const at = ({ x: left, y: top }: { readonly x: number; readonly y: number }): string =>
    `translate(${left} ${top}) scale(${1 / scale})`;
  return (
    <svg class="diagram" viewBox={`0 0 ${scene.width} ${seen + FOOT}`} aria-hidden="true">
      <svg class="diagram-field" width={scene.width} height={seen} viewBox={window.join(' ')}>
        {scene.seats.map((seat) => (
          <g key={seat.id} class="seat" transform={at(seat)}>
            <circle r={seat.radius} />
            <Name dot={seat} isAlways={scale > 1} />
          </g>
        ))}
        {scene.stations.map((dot) => (
          <g key={dot.id} class={dot.approximate ? 'dot approximate' : 'dot'} transform={at(dot)}>
            <Sign level={dot.level} radius={dot.radius} />
            <Name dot={dot} isAlways={scale > 1} />
          </g>
        ))}
        {children}
      </svg>
      <g class="scale" transform={`translate(0 ${seen + FOOT / 2})`}>
        <path d={`M0.75 -4 V4 M0.75 0 H${bar.length} M${bar.length} -4 V4`} />
        <text x={bar.length + 8} y="4">
          {bar.kilometres}公里
        </text>
        <text x={scene.width} y="4" text-anchor="end">
          上北下南
        </text>
      </g>
    </svg>
  );
}

function Sign({ level, radius }: { readonly level: string; readonly radius: number }) {
  if (level === 'township') return <circle class="sign" r={radius} />;
  if (level === 'enterprise')
    return <rect class="sign" x={-radius} y={-radius} width={2 * radius} height={2 * radius} />;
  const reach = 1.4 * radius;
  return <path class="sign" d={`M0 ${-reach} L${reach} 0 L0 ${reach} L${-reach} 0 Z`} />;
}

/** Where the whole has no room for a name, a part of it has. */
function Name({ dot, isAlways }: { readonly dot: SceneDot; readonly isAlways: boolean }) {
  if (!dot.name && !isAlways) return null;
  const { x, y } = dot.name ?? { x: dot.radius + 4, y: 4 };
  return (
    <text x={x} y={y} font-size={dot.size}>
      {dot.text}
    </text>
  );
}
