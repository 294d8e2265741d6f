import type { Places } from './schemas/places.ts';
import { once } from '../lib/once.ts';
import { getContentTree } from './shown-tree.ts';
import { assertFound } from './entries.ts';

/** The county and its townships. */
export const getPlaces = once((): Places => assertFound(getContentTree().places?.data, 'content/places.yaml'));
