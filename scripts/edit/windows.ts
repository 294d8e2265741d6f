import type { ServerResponse } from 'node:http';
import type { DeskEvent } from './event.ts';
import type { DeskReply } from './server/server.ts';

/** The windows of the desk that are open. */
export interface Windows {
  /** Tells all of them. */
  readonly tell: (event: DeskEvent) => void;
  /** The event stream of one more. */
  readonly listen: () => DeskReply;
}

export function openWindows(): Windows {
  const open = new Set<ServerResponse>();
  return {
    tell: (event) => {
      for (const window of open) window.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    listen: () => ({
      type: 'text/event-stream',
      stream: (response) => {
        open.add(response);
        response.write(': 在听\n\n');
        response.on('close', () => open.delete(response));
      },
    }),
  };
}
