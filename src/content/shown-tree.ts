import files from 'virtual:content-files';
import { parseContentTree } from './parse-content-tree.ts';
import { PROCESS_CACHE } from './disk/parse-cache.ts';
import { once } from '../lib/once.ts';

/** All content as the rules see it, for pages that say where the source says what. */
export const getContentTree = once(() => parseContentTree(new Map(files), PROCESS_CACHE));
