import { resolve } from 'node:path';
import type { ObservationId } from '../content/observation-id.ts';
import { PROCESS_CACHE } from '../content/disk/parse-cache.ts';
import { observationsById } from '../content/observed.ts';
import { CONTENT_ROOT } from '../content/disk/content-root.ts';
import { readEditions } from '../content/disk/read-content.ts';

/** The wording of a statistic as it stands now, by its full id; undefined where there is none. */
export function wordingOf(id: ObservationId): string | undefined {
  return observationsById(readEditions(resolve(CONTENT_ROOT), PROCESS_CACHE).all).get(id)?.text;
}
