/** The kinds of pages that are found, in the order in which readers see them. */
export const SEARCH_KINDS = ['年报', '数据', '文章', '服务站', '图表', '关于'] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What the search knows of a page beside its text. The year is that of the date where it is not named. `figure` is the wording of the number that the page is about, and stands in its text. */
export interface SearchRecord {
  readonly kind: SearchKind;
  readonly title: string;
  readonly year?: number | undefined;
  readonly date?: string | undefined;
  readonly figure?: string | undefined;
}

/**
 * Attributes for the one element that holds a page's own content and begins with its `<h1>`; a page without them is not found.
 * Values stand in `data-record-*`, because Pagefind lets only the last entry of a list carry its value in place.
 */
export function searchAttributes({
  kind,
  title,
  year,
  date,
  figure,
}: SearchRecord): Readonly<Record<string, string>> {
  const named = year === undefined ? date?.slice(0, 4) : String(year);
  const filters = { kind, ...(named !== undefined && { year: named }) };
  // Pagefind leaves a page without a date out of what is sorted by date, so every page has one.
  const details = { title, date: date ?? String(year ?? '0000'), ...(figure !== undefined && { figure }) };
  return {
    'data-pagefind-body': '',
    'data-pagefind-filter': toList(filters),
    'data-pagefind-meta': toList({ ...details, ...filters }),
    'data-pagefind-sort': toList({ date: details.date }),
    ...Object.fromEntries(
      Object.entries({ ...filters, ...details }).map(([name, value]) => [`data-record-${name}`, value]),
    ),
  };
}

function toList(values: Readonly<Record<string, string>>): string {
  return Object.keys(values)
    .map((name) => `${name}[data-record-${name}]`)
    .join(', ');
}
