/** The folder that keeps what was drawn before, from the project's root. Benchmarks keep theirs apart by setting SITE_CACHE. */
export const CACHE_ROOT = process.env.SITE_CACHE ?? '.cache';
