import type { Parsed } from '../content-entry.ts';

interface Kept {
  readonly text: string;
  readonly parsed: Parsed<unknown>;
}

/** What files parsed to before, by path: a file that has not changed is not parsed again. */
export type ParseCache = Map<string, Kept>;

declare global {
  var annualReportParseCache: ParseCache | undefined;
}

/** The cache of this process: a build's checks and the pages that it made are loaded apart, and read the same content. */
export const PROCESS_CACHE: ParseCache = (globalThis.annualReportParseCache ??= new Map<string, Kept>());
