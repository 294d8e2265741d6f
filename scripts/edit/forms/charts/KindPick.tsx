import type { ChartKind } from '../../../../src/charts/declaration.ts';
import type { KindView } from './chart-view.ts';
import { Picture } from './Picture.tsx';

interface KindPickProps {
  readonly kinds: readonly KindView[];
  readonly kind: ChartKind | undefined;
  readonly onPick: (kind: ChartKind) => void;
}

/** Asks for the kind of chart, each with a drawn example. */
export function KindPick({ kinds, kind, onPick }: KindPickProps) {
  return (
    <fieldset class="chart-step">
      <legend>画成什么样</legend>
      <p class="hint">图里是示例，不是真的数。</p>
      <div class="chart-kinds">
        {kinds.map((one) => (
          <label key={one.kind} class="chart-kind">
            <input
              type="radio"
              name="chart-kind"
              checked={one.kind === kind}
              aria-describedby={`kind-${one.kind}`}
              aria-label={one.name}
              onChange={() => {
                onPick(one.kind);
              }}
            />
            <span class="chart-kind-name">{one.name}</span>
            <Picture svg={one.svg} />
            <span class="hint" id={`kind-${one.kind}`}>
              {one.when}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
