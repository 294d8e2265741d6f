import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import { complain, say } from '../client/notice.tsx';
import type { Decision } from './decisions.ts';
import type { ImportItem, ImportView } from './import-view.ts';

/** The decisions of a page: what stands before the eyes, what was sent, what came back. */
export interface Decisions {
  /** In the order in which they are shown: what was put off comes last. */
  readonly waiting: readonly ImportItem[];
  readonly current: ImportItem | undefined;
  /** Sent, and not carried out yet. */
  readonly sending: number;
  /** Why a decision came back, by its key. */
  readonly faults: ReadonlyMap<string, string>;
  readonly choose: (key: string) => void;
  readonly skip: () => void;
  /** Sends a decision that settles these items; the next one shows at once. */
  readonly send: (decision: Decision, keys: readonly string[]) => void;
  readonly undo: () => void;
}

type State = 'sending' | 'done';

/** Shows the next decision before the last one is written; the desk's server carries them out in their order. */
export function useDecisions({ year, items }: ImportView): Decisions {
  const [states, setStates] = useState<ReadonlyMap<string, State>>(new Map());
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [put, setPut] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string>();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const sent = useRef<string[]>([]);
  useEffect(() => {
    // Carried out and gone from the list: should it come back, somebody took it back.
    const gone = [...states].filter(
      ([key, state]) => state === 'done' && !items.some((one) => one.key === key),
    );
    if (gone.length > 0)
      setStates(
        without(
          states,
          gone.map(([key]) => key),
        ),
      );
  }, [items, states]);

  const waiting = inOrder(
    items.filter(({ key }) => !states.has(key)),
    put,
  );
  const send = (decision: Decision, keys: readonly string[]): void => {
    setStates((now) => new Map([...now, ...keys.map((key) => [key, 'sending'] as const)]));
    setFaults((now) => without(now, keys));
    setChosen(undefined);
    const asked = ask('POST', '/api/import/decide', { year, decision });
    sent.current.push(keys[0] ?? '');
    last.current = asked.then(
      () => {
        setStates((now) => new Map([...now, ...keys.map((key) => [key, 'done'] as const)]));
      },
      (error: unknown) => {
        sent.current = sent.current.filter((key) => key !== keys[0]);
        setStates((now) => without(now, keys));
        setFaults(
          (now) => new Map([...now, ...keys.slice(0, 1).map((key) => [key, wordsOf(error)] as const)]),
        );
        setChosen(keys[0]);
      },
    );
  };
  return {
    waiting,
    current: waiting.find(({ key }) => key === chosen) ?? waiting[0],
    sending: [...states.values()].filter((state) => state === 'sending').length,
    faults,
    choose: setChosen,
    skip: () => {
      const { key } = waiting.find((item) => item.key === chosen) ?? waiting[0] ?? { key: '' };
      setPut((now) => [...now.filter((other) => other !== key), key]);
      setChosen(undefined);
    },
    send,
    undo: () => {
      void last.current.then(takeBack).then((isBack) => {
        if (isBack) setChosen(sent.current.pop());
      }, complain);
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

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
