import { useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import type { Completion } from './completions.ts';

/** What of 补齐 stands open, what is being written, what came back. */
export interface Completing {
  /** The row and the form that stand open: `volunteers fill`. */
  readonly open: string | undefined;
  readonly setOpen: (open: string | undefined) => void;
  readonly isBusy: boolean;
  /** Why the last answer was not taken (Chinese), and of which row. */
  readonly fault: { readonly row: string; readonly words: string } | undefined;
  /** Sends an answer about a row; its form closes once it is taken. */
  readonly send: (row: string, completion: Completion) => void;
}

/** One answer at a time; what was typed stays until it is taken. */
export function useCompletion(year: number): Completing {
  const [open, setOpen] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Completing['fault']>();
  return {
    open,
    setOpen: (next) => {
      setFault(undefined);
      setOpen(next);
    },
    isBusy,
    fault,
    send: (row, completion) => {
      setBusy(true);
      setFault(undefined);
      ask('POST', '/api/import/complete', { year, completion })
        .then(
          () => {
            setOpen(undefined);
          },
          (error: unknown) => {
            setFault({ row, words: error instanceof Error ? error.message : String(error) });
          },
        )
        .finally(() => {
          setBusy(false);
        });
    },
  };
}
