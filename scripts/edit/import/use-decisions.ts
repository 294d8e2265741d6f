import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import { complain, say } from '../client/notice.tsx';
import type { Decision } from './decisions.ts';
import type { ImportItem, ImportView } from './import-view.ts';

/** A decision that was not carried out, and why (Chinese). */
export interface Returned {
  readonly decision: Decision;
  readonly words: string;
}

/** The decisions of a page: what stands before the eyes, what was sent, what came back. */
export interface Decisions {
  /** In the order in which they are shown: what was put off comes last. */
  readonly waiting: readonly ImportItem[];
  readonly current: ImportItem | undefined;
  /** How many were sent and are not carried out yet. */
  readonly sending: number;
  /** Decisions that came back, by the key of their item. */
  readonly returned: ReadonlyMap<string, Returned>;
  readonly choose: (key: string) => void;
  readonly skip: () => void;
  /** Sends a decision that settles these items; the next one shows at once. */
  readonly send: (decision: Decision, keys: readonly string[]) => void;
  readonly undo: () => void;
}

/** Shows the next decision before the last one is written; the desk's server carries them out in their order. */
export function useDecisions(view: ImportView): Decisions {
  const [put, setPut] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string>();
  const { states, returned, post } = useSending(view);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const sent = useRef<readonly string[]>([]);
  const waiting = inOrder(
    view.items.filter(({ key }) => !states.has(key)),
    put,
  );
  const current = waiting.find(({ key }) => key === chosen) ?? waiting[0];
  return {
    waiting,
    current,
    sending: [...states.values()].filter((state) => state === 'sending').length,
    returned,
    choose: setChosen,
    skip: () => {
      if (current) setPut((now) => [...now.filter((key) => key !== current.key), current.key]);
      setChosen(undefined);
    },
    send: (decision, keys) => {
      const [first = ''] = keys;
      setChosen(undefined);
      sent.current = [...sent.current, first];
      last.current = post(decision, keys).then((isDone) => {
        if (isDone) return;
        sent.current = sent.current.filter((key) => key !== first);
        setChosen(first);
      });
    },
    undo: () => {
      void last.current.then(takeBack).then((isBack) => {
        if (!isBack) return;
        setChosen(sent.current.at(-1));
        sent.current = sent.current.slice(0, -1);
      }, complain);
    },
  };
}

type State = 'sending' | 'done';

/** What was sent, as long as the list still has it, and what came back. */
function useSending({ year, items }: ImportView) {
  const [states, setStates] = useState<ReadonlyMap<string, State>>(new Map());
  const [returned, setReturned] = useState<ReadonlyMap<string, Returned>>(new Map());
  useEffect(() => {
    // Carried out and gone from the list: should it come back, somebody took it back.
    const gone = [...states].filter(
      ([key, state]) => state === 'done' && !items.some((one) => one.key === key),
    );
    if (gone.length > 0)
      setStates((now) =>
        without(
          now,
          gone.map(([key]) => key),
        ),
      );
  }, [items, states]);
  const mark = (keys: readonly string[], state: State): void => {
    setStates((now) => new Map([...now, ...keys.map((key) => [key, state] as const)]));
  };
  return {
    states,
    returned,
    /** False where it came back. */
    post: async (decision: Decision, keys: readonly string[]): Promise<boolean> => {
      mark(keys, 'sending');
      setReturned((now) => without(now, keys));
      try {
        const { beside } = await ask<{ readonly beside: readonly string[] }>('POST', '/api/import/decide', {
          year,
          decision,
        });
        if (beside.length > 0) complain(new Error(beside.join('；')));
        mark(keys, 'done');
        return true;
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        setStates((now) => without(now, keys));
        setReturned((now) => new Map([...now, [keys[0] ?? '', { decision, words }]]));
        return false;
      }
    },
  };
}

/** What was put off comes last. */
function inOrder(items: readonly ImportItem[], put: readonly string[]): readonly ImportItem[] {
  const later = put.flatMap((key) => items.find((item) => item.key === key) ?? []);
  return [...items.filter((item) => !later.includes(item)), ...later];
}

/** Takes the last step back and says so; false where there is none. */
async function takeBack(): Promise<boolean> {
  const { undone } = await ask<{ readonly undone?: string }>('POST', '/api/undo');
  say(undone === undefined ? '没有可以撤销的' : `撤销了：${undone}`);
  return undone !== undefined;
}

function without<T>(map: ReadonlyMap<string, T>, keys: readonly string[]): ReadonlyMap<string, T> {
  return new Map([...map].filter(([key]) => !keys.includes(key)));
}
