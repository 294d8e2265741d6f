import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import { complain } from '../client/notice.tsx';
import type { Typed } from './form-view.ts';

interface Drafted {
  /** Under which it is kept: the file, or a part of it. */
  readonly name: string;
  readonly version: string | undefined;
  readonly value: unknown;
  /** What was kept. */
  readonly typed?: Typed | undefined;
}

const PAUSE = 600;

/** What is typed into a form and not saved: kept in the project's folder shortly after each key, so that a closed window loses nothing. */
export function useDraft({ name, version, value, typed }: Drafted): {
  readonly draft: Typed | undefined;
  readonly type: (value: unknown) => void;
  readonly drop: () => void;
} {
  const [draft, setDraft] = useState(typed);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<Typed>(undefined);
  const keep = (next: Typed | undefined): void => {
    clearTimeout(timer.current);
    waiting.current = undefined;
    ask('PUT', '/api/form/typed', { name, typed: next }).catch(complain);
  };
  useEffect(
    () => () => {
      if (waiting.current) keep(waiting.current);
    },
    [name],
  );
  return {
    draft,
    type: (now) => {
      const next = { version: draft ? draft.version : version, base: draft ? draft.base : value, value: now };
      setDraft(next);
      waiting.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, PAUSE, next);
    },
    drop: () => {
      setDraft(undefined);
      keep(undefined);
    },
  };
}
