import type { ChartKind } from '../../../../src/charts/declaration.ts';
import type { KindView } from './chart-view.ts';
import { Picture } from './Picture.tsx';

interface KindPickProps {
  readonly kinds: readonly KindView[];
  readonly kind: ChartKind | undefined;
  readonly isNew: boolean;
  readonly onPick: (kind: ChartKind) => void;
}

/** Asks for the kind of chart, each with a drawn example. */
export function KindPick({ kinds, kind, isNew, onPick }: KindPickProps) {
  const chosen = kinds.find((one) => one.kind === kind);
  return (
    <fieldset class="chart-step">
      <legend>画成什么样</legend>
      <details open={isNew}>
        <summary>
          {chosen ? (
            <>
              <strong>{chosen.name}</strong> <span class="hint">{chosen.when}点这里换一种</span>
            </>
          ) : (
            '从示例里挑一种，例子里的数不是真的'
          )}
        </summary>
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
      </details>
    </fieldset>
  );
}
