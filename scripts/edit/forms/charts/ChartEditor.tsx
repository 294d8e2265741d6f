import { useState } from 'preact/hooks';
import type { Issue } from '../../../../src/content/issue.ts';
import { ask } from '../../client/ask.ts';
import { complain, say } from '../../client/notice.tsx';
import { go } from '../../client/router.ts';
import type { ChartDraft, ChartFormView, SaveReply } from './chart-view.ts';
import { ChartDrawing } from './ChartDrawing.tsx';
import { ChartNumbers } from './ChartNumbers.tsx';
import { ChartWordsForm } from './ChartWordsForm.tsx';
import { Refusal } from '../Refusal.tsx';
import { indicatorsOf } from './draft.ts';
import { KindPick } from './KindPick.tsx';
import { PlaceChart } from './PlaceChart.tsx';
import { useDrawing } from './use-drawing.ts';

interface ChartEditorProps {
  readonly view: ChartFormView;
  /** Undefined for a new chart. */
  readonly id: string | undefined;
}

/** Makes or changes a chart: what is asked on the left, what comes of it on the right. */
export function ChartEditor({ view, id }: ChartEditorProps) {
  const { year } = view;
  const { draft, onDraft, isKept, forget, save, issues, placed } = useChart(view, id);
  const [panel, setPanel] = useState(0);
  const drawing = useDrawing(year, id, draft, panel);
  const steps = { draft, onDraft, numbers: view.numbers, year };
  return (
    <div class="chart-editor">
      {isKept && (
        <p class="card row chart-wide">
          上次填了没有保存的都还在，接着填就行。
          <button type="button" class="quiet" onClick={forget}>
            不要了，从头来
          </button>
        </p>
      )}
      <KindPick
        kinds={view.kinds}
        kind={draft.kind}
        isNew={id === undefined}
        onPick={(kind) => {
          onDraft(toKind(draft, kind));
        }}
      />
      {draft.kind !== undefined && (
        <>
          <div class="chart-form">
            <ChartNumbers {...steps} choices={drawing?.choices ?? []} panel={panel} onPanel={setPanel} />
            <ChartWordsForm draft={draft} onDraft={onDraft} view={view} />
            <Refusal issues={issues} />
            <div class="row chart-save">
              <button
                type="button"
                class="main"
                disabled={drawing === undefined || drawing.faults.length > 0}
                onClick={save}
              >
                保存
              </button>
              <a class="button" href="/data/charts">
                以后再说
              </a>
            </div>
          </div>
          <ChartDrawing drawing={drawing} />
        </>
      )}
      {placed !== undefined && (
        <PlaceChart
          year={year}
          id={placed}
          onClose={() => {
            go('/data/charts');
          }}
        />
      )}
    </div>
  );
}

/** A draft of a chart, and what can be done with it. */
function useChart({ year, kept, declaration, taken }: ChartFormView, id: string | undefined) {
  // What was there when the form opened: what is there when it is saved must be the same.
  const [before] = useState(declaration);
  const [draft, setDraft] = useState<ChartDraft>(kept ?? declaration ?? {});
  const [isKept, setKept] = useState(kept !== undefined);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [placed, setPlaced] = useState<string>();
  const at = { year, ...(id !== undefined && { id }) };
  const save = (): void => {
    ask<SaveReply>('POST', '/api/charts/save', { ...at, declaration: draft, before }).then((reply) => {
      setIssues(reply.issues);
      if (reply.issues.length > 0) return;
      say('保存了');
      if (id === undefined) setPlaced(draft.id);
      else go('/data/charts');
    }, complain);
  };
  const forget = (): void => {
    ask('POST', '/api/charts/forget', at).then(() => {
      setDraft(before ?? {});
      setKept(false);
    }, complain);
  };
  const onDraft = (next: ChartDraft): void => {
    setDraft(withProposedId(next, taken));
  };
  return { draft, onDraft, isKept, forget, save, issues, placed };
}

/** Another kind keeps the numbers that it can draw. */
function toKind(draft: ChartDraft, kind: NonNullable<ChartDraft['kind']>): ChartDraft {
  const next = { ...draft, kind };
  const isList = kind === 'bar' || kind === 'share' || kind === 'interval';
  const picked = indicatorsOf(draft);
  if (isList && (draft.indicators ?? []).length === 0 && picked.length > 0)
    return { ...next, indicators: [...new Set(picked)] };
  return kind === 'multiples' && draft.panels === undefined
    ? { ...next, panels: [{ heading: '', indicators: draft.indicators ?? [] }] }
    : next;
}

/** A new chart is proposed the id of its first number, where no other chart has it. */
function withProposedId(draft: ChartDraft, taken: readonly string[]): ChartDraft {
  const [first] = indicatorsOf(draft);
  return draft.id === undefined && first !== undefined && !taken.includes(first)
    ? { ...draft, id: first }
    : draft;
}
