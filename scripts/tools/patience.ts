/**
 * How long tests wait. A test asserts what is so, never how soon: a busy machine, twenty times slower, fails none. Limits
 * are there only to name a test that hangs, and stand here alone; what measures time is in `npm run bench`, as ratios.
 */

/** A test, a hook or a page that has not ended by then hangs. */
export const HANGS_MS = 60 * 60_000;

/** What a browser test awaits has not come by then and will not: also how long it takes one to say that it fails. */
export const APPEARS_MS = 5 * 60_000;

/** A run in which so many browser tests fail is broken as a whole, and is not waited for. */
export const MOST_FAILURES = 12;
