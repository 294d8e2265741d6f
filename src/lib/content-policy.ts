/** Directives of a Content-Security-Policy with their sources; a directive without sources stands alone. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/**
 * What every page may do: load from its own host, run its own files and Pagefind's WebAssembly, and nothing else. No page
 * holds an inline script or style, so there is nothing to hash. No script may make HTML or a script address from a string.
 */
const PAGE = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
} as const satisfies Policy;

/** The policy of a page; what is added to a directive replaces a lone `'none'`. */
export function toPagePolicy(...additions: readonly Policy[]): Policy {
  return additions.reduce(addSources, PAGE);
}

/** As it stands in a header or a meta tag: `default-src 'none'; img-src 'self'`. */
export function formatPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

function addSources(policy: Policy, more: Policy): Policy {
  const names = [...new Set([...Object.keys(policy), ...Object.keys(more)])];
  return Object.fromEntries(
    names.map((name) => [name, joinSources(policy[name] ?? [], more[name] ?? [])] as const),
  );
}

function joinSources(sources: readonly string[], more: readonly string[]): readonly string[] {
  if (more.length === 0) return sources;
  return [...sources.filter((source) => source !== "'none'"), ...more];
}
