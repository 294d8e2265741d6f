// Line comments, because a pattern may hold the end of a block comment.
// A set of addresses below the base: `*` is any name or part of one, a last `**` is everything below. `/charts/*/embed/`
// is a page, `/charts/*.csv` are files: the pattern of a page ends in `/`.
export type Pattern = string;

/** The source of a regular expression for a pattern, in the common part of JavaScript, PCRE and RE2. */
export function toExpression(pattern: Pattern, base = '/'): string {
  const path = `${base.replace(/\/$/, '')}${pattern}`;
  const source = path
    .split(/(\*\*|\*)/)
    .map((part) => ({ '**': '.*', '*': '[^/]+' })[part] ?? escape(part))
    .join('');
  // A page is asked for by its folder, and servers look up its file.
  return `^${source}${pattern.endsWith('/') ? '(index\\.html)?' : ''}$`;
}

/** Whether an address below the base belongs to a pattern. */
export function isInPattern(path: string, pattern: Pattern): boolean {
  return new RegExp(toExpression(pattern)).test(path);
}

function escape(text: string): string {
  return text.replace(/[.+?^$()[\]{}|\\]/g, '\\$&');
}
