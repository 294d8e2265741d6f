import type { ChartDraft, ChartPanel, Choice, NumberView } from './chart-view.ts';
import { withIndicator, without, withSet } from './draft.ts';
import { NumberPick } from './NumberPick.tsx';
import { LineField } from '../LineField.tsx';
import { Picked } from './Picked.tsx';

export interface StepProps {
  readonly draft: ChartDraft;
  readonly onDraft: (draft: ChartDraft) => void;
  readonly numbers: readonly NumberView[];
  readonly year: number;
}

interface ChartNumbersProps extends StepProps {
  readonly choices: readonly Choice[];
  /** The panel that is filled. */
  readonly panel: number;
  readonly onPanel: (panel: number) => void;
}

/** Asks which numbers a chart draws, as its kind wants. */
export function ChartNumbers(props: ChartNumbersProps) {
  const { draft, onDraft, choices } = props;
  const { kind, indicator, indicators = [] } = draft;
  const lists = { numbers: props.numbers, year: props.year, draft, onDraft };
  const set = (ids: readonly string[]): void => {
    onDraft({ ...draft, indicators: ids });
  };
  return (
    <fieldset class="chart-step">
      <legend>画哪些数</legend>
      {(kind === 'bar' || kind === 'share' || kind === 'interval') && (
        <Picked {...lists} ids={indicators} onIds={set} />
      )}
      {kind === 'stacked' && <Stacked {...lists} />}
      {(kind === 'column' || kind === 'line') && indicator !== undefined && <Years {...lists} />}
      {kind === 'multiples' && <Panels {...props} />}
      <NumberPick
        label={LABELS[kind ?? 'bar'] ?? '加一个数'}
        choices={choices}
        onPick={({ id, sets }) => {
          onDraft(sets ? withSet(draft, sets) : withIndicator(draft, id, props.panel));
        }}
      />
    </fieldset>
  );
}

const LABELS: Readonly<Record<string, string>> = {
  stacked: '换一个整体',
  column: '换一个指标',
  line: '换一个指标',
  multiples: '往这一格里加一个数',
};

function Stacked(props: StepProps) {
  const { draft, onDraft } = props;
  const { within, whole, parts = [] } = draft;
  if (whole === undefined)
    return (
      <p class="hint">先挑一个整体，它的各部分一起画。只有数之间的关系里写明“各部分相加等于整体”的才能挑。</p>
    );
  return (
    <>
      {within !== undefined && (
        <>
          <h3>包在外面的</h3>
          <Picked {...props} ids={[within]} />
        </>
      )}
      <h3>整体</h3>
      <Picked {...props} ids={[whole]} />
      <h3>各部分，从左到右</h3>
      <Picked
        {...props}
        ids={parts}
        onIds={(ids) => {
          // What is taken out of a whole leaves no whole.
          onDraft(
            ids.length < parts.length ? without(draft, 'whole', 'parts', 'within') : { ...draft, parts: ids },
          );
        }}
      />
    </>
  );
}

function Years({ draft, onDraft, numbers }: StepProps) {
  const own = numbers
    .filter(({ indicator }) => indicator === draft.indicator)
    .toSorted((a, b) => a.year - b.year);
  const years = draft.years ?? [];
  return (
    <>
      <p class="picked-name">{own[0]?.name}</p>
      <div class="row" role="group" aria-label="画哪几年">
        {own.map(({ year, text }) => (
          <label key={year} class="row">
            <input
              type="checkbox"
              checked={years.includes(year)}
              onChange={({ currentTarget }) => {
                const others = years.filter((one) => one !== year);
                const next = currentTarget.checked ? [...others, year] : others;
                onDraft({ ...draft, years: next.toSorted((a, b) => a - b) });
              }}
            />
            {year}年 {text}
          </label>
        ))}
      </div>
      {draft.kind === 'line' && (
        <LineField
          label="纵轴从几起，不写就从 0 起"
          value={draft.axisFrom === undefined ? '' : String(draft.axisFrom)}
          onValue={(words) => {
            const others = without(draft, 'axisFrom');
            const isNumber = words.trim() !== '' && Number.isFinite(Number(words));
            onDraft(isNumber ? { ...others, axisFrom: Number(words) } : others);
          }}
        />
      )}
    </>
  );
}

function Panels({ panel: open, onPanel, ...props }: ChartNumbersProps) {
  const { draft, onDraft } = props;
  const panels = draft.panels ?? [];
  return (
    <>
      {panels.map((one, index) => (
        <Panel
          {...props}
          key={index}
          index={index}
          isOpen={index === open}
          panel={one}
          onOpen={() => {
            onPanel(index);
          }}
          onChange={(changed) => {
            const next = panels.toSpliced(index, 1, ...(changed ? [changed] : []));
            onDraft({ ...draft, panels: next });
            if (!changed) onPanel(0);
          }}
        />
      ))}
      <button
        type="button"
        onClick={() => {
          onDraft({ ...draft, panels: [...panels, { heading: '', indicators: [] }] });
          onPanel(panels.length);
        }}
      >
        加一格
      </button>
    </>
  );
}

interface PanelProps extends StepProps {
  readonly panel: ChartPanel;
  readonly index: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** Undefined takes it away. */
  readonly onChange: (panel: ChartPanel | undefined) => void;
}

function Panel({ panel, index, isOpen, onOpen, onChange, ...props }: PanelProps) {
  return (
    <fieldset class="chart-panel" data-open={isOpen}>
      <legend>第 {index + 1} 格</legend>
      <LineField
        label="这一格比的是什么"
        value={panel.heading}
        onValue={(heading) => {
          onChange({ ...panel, heading });
        }}
      />
      <Picked
        {...props}
        ids={panel.indicators}
        onIds={(indicators) => {
          onChange({ ...panel, indicators });
        }}
      />
      <div class="row">
        <button type="button" aria-pressed={isOpen} onClick={onOpen}>
          往这一格里加
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            onChange(undefined);
          }}
        >
          删去这一格
        </button>
      </div>
    </fieldset>
  );
}
