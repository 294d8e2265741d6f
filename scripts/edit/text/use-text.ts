import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask, Fault } from '../client/ask.ts';
import { onDeskEvent } from '../client/events.ts';
import type { DeskFile } from '../files.ts';
import { keepBoth } from './compare.ts';
import { toEdited, toFileText, type EditedText } from './document.ts';
import { Saver, type Disk, type SaveState, type Unsaved } from './saving.ts';

/** While the desk does not answer, it is asked again so often, in ms. */
const RETRY_MS = 3000;

/** A text that stands open: what is typed goes to its file by itself, and what others write comes in. */
export interface OpenText {
  /** Undefined until it is read. */
  readonly edited: EditedText | undefined;
  readonly fault: string | undefined;
  readonly state: SaveState;
  readonly changeBody: (body: string) => void;
  readonly changeHead: (head: string) => void;
  /** The whole file as it is typed now. */
  readonly whole: () => string;
  /** What is wanted after a conflict. */
  readonly settle: (text: string) => Promise<void>;
  /** Saves what is typed and has the desk change the file otherwise. */
  readonly during: (action: () => Promise<void>) => Promise<void>;
  /** Who shows the body, and takes over at once what others wrote: a key that is pressed meanwhile must not meet an older text. */
  readonly follow: { current: ((body: string) => void) | undefined };
}

export function useText(path: string): OpenText {
  const [edited, setEdited] = useState<EditedText>();
  const [fault, setFault] = useState<string>();
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const raw = useRef('');
  const follow = useRef<(body: string) => void>(undefined);
  const show = useCallback((text: string) => {
    raw.current = text;
    const next = toEdited(text);
    follow.current?.(next.body);
    setEdited(next);
  }, []);
  const saver = useSaver(path, { show, setState, setFault });
  const change = (part: Partial<EditedText>): EditedText => {
    const next = { ...toEdited(raw.current), ...part };
    raw.current = toFileText(raw.current, next);
    saver.current?.type(raw.current);
    return next;
  };
  useRetry(state, saver);
  useLeaving(path, state, saver);
  return {
    edited,
    fault,
    state,
    changeBody: (body) => {
      change({ body });
    },
    changeHead: (head) => {
      setEdited(change({ head }));
    },
    whole: () => raw.current,
    settle: async (text) => {
      show(text);
      await saver.current?.settle(text);
    },
    during: async (action) => {
      await saver.current?.during(action);
    },
    follow,
  };
}

interface Told {
  readonly show: (text: string) => void;
  readonly setState: (state: SaveState) => void;
  readonly setFault: (fault: string) => void;
}

/** By path: what could not be saved when another page of the desk was opened. It stands there again with the text. */
const LEFT = new Map<string, Unsaved>();

/** Reads a file, and saves it from then on; what others write comes in by the desk's events. */
function useSaver(path: string, { show, setState, setFault }: Told): { readonly current: Saver | undefined } {
  const saver = useRef<Saver | undefined>(undefined);
  useEffect(() => {
    const disk = diskOf(path);
    let isGone = false;
    const open = ({ file, text }: Unsaved): void => {
      const fault = faultOf(file);
      if (fault !== undefined) throw new Fault(fault);
      if (isGone) return;
      LEFT.delete(path);
      saver.current = new Saver({ disk, file, onState: setState, onText: show });
      show(text);
      saver.current.type(text);
    };
    const left = LEFT.get(path);
    (left ? Promise.resolve(left) : disk.read().then((file) => ({ file, text: file.text })))
      .then(open)
      .catch((error: unknown) => {
        setFault(error instanceof Error ? error.message : String(error));
      });
    const stop = onDeskEvent(({ kind }) => {
      if (kind === 'changed') void saver.current?.look();
    });
    return () => {
      isGone = true;
      stop();
      void leave(path, saver.current);
      saver.current = undefined;
    };
  }, [path, show]);
  return saver;
}

/** Another page of the desk is opened: what is typed is saved, both texts of a conflict are kept, and what cannot be saved waits. */
async function leave(path: string, saver: Saver | undefined): Promise<void> {
  await saver?.flush();
  const { state } = saver ?? {};
  if (saver && state?.kind === 'conflict')
    await saver.settle(keepBoth(saver.unsaved()?.text ?? state.theirs, state.theirs));
  const unsaved = saver?.unsaved();
  if (unsaved) LEFT.set(path, unsaved);
}

function diskOf(path: string): Disk {
  return {
    read: () => ask<DeskFile>('GET', `/api/file?path=${encodeURIComponent(path)}`),
    write: (text, version) => ask<DeskFile>('PUT', '/api/file', { path, text, version, name: '改正文' }),
  };
}

function faultOf({ text, version }: DeskFile): string | undefined {
  if (version === undefined) return '没有这一篇：可能已经删去，或者换了名字';
  return text.includes('\uFFFD')
    ? '这一篇不是 UTF-8 编码，在这里改会丢字：先用记事本打开它，另存为 UTF-8，再回来'
    : undefined;
}

function useRetry(state: SaveState, saver: { readonly current: Saver | undefined }): void {
  const isFailed = state.kind === 'failed';
  useEffect(() => {
    if (!isFailed) return undefined;
    const timer = setInterval(() => void saver.current?.look(), RETRY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [isFailed, saver]);
}

/** What is not saved yet when the window closes is sent all the same; where that cannot be, the browser asks. */
function useLeaving(path: string, state: SaveState, saver: { readonly current: Saver | undefined }): void {
  const isStuck = state.kind === 'conflict' || state.kind === 'gone' || state.kind === 'failed';
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      const pending = saver.current?.pending();
      if (isStuck) event.preventDefault();
      if (pending)
        fetch('/api/file', {
          method: 'PUT',
          keepalive: true,
          body: JSON.stringify({ path, ...pending, name: '改正文' }),
        }).catch(() => {
          event.preventDefault();
        });
    };
    addEventListener('beforeunload', onLeave);
    return () => {
      removeEventListener('beforeunload', onLeave);
    };
  }, [path, isStuck, saver]);
}
