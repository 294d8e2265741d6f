import { z } from 'astro/zod';
import { answer, readBody } from './server/ask.ts';
import { DeskFault, type Routes } from './server/server.ts';
import { pathFault, readStored } from './server/store.ts';
import type { Workplace } from './workplace.ts';

/** A text file of `content/` as a window has it; `version` undefined where there is none yet. */
export interface DeskFile {
  readonly path: string;
  readonly text: string;
  readonly version: string | undefined;
}

const saveSchema = z.strictObject({
  path: z.string(),
  text: z.string(),
  version: z.string().optional(),
  /** What “撤销” calls it. */
  name: z.string(),
});

/** `PUT /api/file` answers with the file as it now stands: another text than was sent means that somebody changed it meanwhile, and nothing was written. */
export function toFileRoutes({ root, apply, undo, undoable, listen }: Workplace): Routes {
  return {
    'GET /api/file': ({ query }) => answer(readFile(root, query.get('path') ?? '')),
    'PUT /api/file': (request) => {
      const { path, text, version, name } = readBody(request, saveSchema);
      const standing = readFile(root, path);
      if (standing.version !== version) return answer(standing);
      if (standing.text !== text || version === undefined)
        apply(name, [{ path, bytes: Buffer.from(text), version }]);
      return answer(readFile(root, path));
    },
    'POST /api/undo': () => answer({ undone: undo() }),
    'GET /api/undo': () => answer({ undoable: undoable() }),
    'GET /api/events': () => listen(),
  };
}

function readFile(root: string, path: string): DeskFile {
  const fault = pathFault(root, path);
  if (fault !== undefined) throw new DeskFault(fault);
  const { bytes, version } = readStored(root, path);
  return { path, text: bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : '', version };
}
