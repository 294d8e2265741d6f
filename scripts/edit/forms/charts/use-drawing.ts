import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../client/ask.ts';
import { complain } from '../../client/notice.tsx';
import type { ChartDraft, Drawn, DrawReply } from './chart-view.ts';

/** What is drawn of a draft; while something is missing the last good picture stays, and `isStale` says so. */
export interface Drawing extends DrawReply {
  readonly isStale: boolean;
}

const PAUSE = 200;

/** Draws a draft as it is typed, after each pause; undefined until the first answer. */
export function useDrawing(
  year: number,
  id: string | undefined,
  draft: ChartDraft,
  panel: number,
): Drawing | undefined {
  const [reply, setReply] = useState<DrawReply>();
  const good = useRef<Drawn | undefined>(undefined);
  const latest = useRef(0);
  useEffect(() => {
    const timer = setTimeout(() => {
      const mine = ++latest.current;
      const sent = { year, panel, declaration: draft, ...(id !== undefined && { id }) };
      ask<DrawReply>('POST', '/api/charts/draw', sent).then((answered) => {
        if (mine !== latest.current) return;
        if (answered.drawn) good.current = answered.drawn;
        setReply(answered);
      }, complain);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [year, id, draft, panel]);
  return reply && { ...reply, drawn: reply.drawn ?? good.current, isStale: reply.drawn === undefined };
}
