/** What a page has of each filter. */
type Values = Readonly<Record<string, readonly string[]>>;

/**
 * Whether filters leave a page, as Pagefind puts them together: names with a value, with values that must all be there, or
 * with `any`, `all`, `none` and `not` of these. https://pagefind.app/docs/js-api-filtering/
 */
export function keepsPage(filters: unknown, page: Values): boolean {
  return holds(filters, (name, value) => (name !== undefined && page[name]?.includes(value)) === true);
}

type Has = (name: string | undefined, value: string) => boolean;

function holds(filter: unknown, has: Has, name?: string): boolean {
  if (typeof filter === 'string') return has(name, filter);
  if (Array.isArray(filter)) return filter.every((part) => holds(part, has, name));
  if (typeof filter !== 'object' || filter === null) return true;
  return Object.entries(filter).every(([key, part]) => holdsPart(key, part, has, name));
}

function holdsPart(key: string, part: unknown, has: Has, name: string | undefined): boolean {
  const parts: readonly unknown[] = Array.isArray(part) ? part : [part];
  const some = (): boolean => parts.some((one) => holds(one, has, name));
  if (key === 'any') return some();
  if (key === 'none' || key === 'not') return !some();
  return holds(part, has, key === 'all' ? name : key);
}
