import { resolve } from 'node:path';
import type { ObservationId } from '../domain/observation-id.ts';
import { PROCESS_CACHE } from '../domain/parse-cache.ts';
import { observationsById } from '../domain/observed.ts';
import { CONTENT_ROOT } from '../lib/content-root.ts';
import { readEditions } from './read-content.ts';

/** The wording of a statistic as it stands now, by its full id; undefined where there is none. */
export function wordingOf(id: ObservationId): string | undefined {
  return observationsById(readEditions(resolve(CONTENT_ROOT), PROCESS_CACHE).all).get(id)?.text;
}
