/** So many characters of a query are searched: more than a sentence has. */
export const LONGEST_QUERY = 100;

/** A query without idle white space, and no longer than is searched. */
export function clipQuery(query: string): { readonly searched: string; readonly isCut: boolean } {
  const words = query.trim().replace(/\s+/g, ' ');
  const searched = Array.from(words.slice(0, 2 * LONGEST_QUERY))
    .slice(0, LONGEST_QUERY)
    .join('');
  return { searched, isCut: searched.length < words.length };
}
