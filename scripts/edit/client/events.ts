import type { DeskEvent } from '../event.ts';

type Listener = (event: DeskEvent) => void;

const listeners = new Set<Listener>();
let source: EventSource | undefined;

/** Hears what the desk tells all its windows, also after the connection was lost; returns how to stop. */
export function onDeskEvent(listener: Listener): () => void {
  listeners.add(listener);
  if (source === undefined) {
    source = new EventSource('/api/events');
    const tell = (event: DeskEvent): void => {
      for (const one of listeners) one(event);
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      tell(JSON.parse(data) as DeskEvent);
    };
    // Nobody told what changed before the connection stood, or while it was lost.
    source.onopen = () => {
      tell({ kind: 'changed' });
    };
  }
  return () => listeners.delete(listener);
}
