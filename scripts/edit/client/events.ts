import type { DeskEvent } from '../event.ts';

type Listener = (event: DeskEvent) => void;

const listeners = new Set<Listener>();
let source: EventSource | undefined;

/** Hears what the desk tells all its windows, also after the connection was lost; returns how to stop. */
export function onDeskEvent(listener: Listener): () => void {
  listeners.add(listener);
  if (source === undefined) {
    source = new EventSource('/api/events');
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as DeskEvent;
      for (const one of listeners) one(event);
    };
  }
  return () => listeners.delete(listener);
}
