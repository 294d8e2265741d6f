import type { Files } from '../../src/content/content-tree.ts';

const SPACING = 2;
const YEAR_FIELD = /^ *(?:- )?(?:year|years|base|report|seed): [[\d, ]+[\]\d/]/gm;
const OBSERVATION_YEAR = /(?<=[a-z]\/)\d{4}\b/g;
const CHART_ID = /(<Chart id="|^ {2}- id: )([a-z0-9-]+)/gm;

/**
 * The content with its report of `year` and that year's articles `count` times, two years apart: every copy is right by
 * itself, and the derived values of one year do not meet the reported ones of another. Indicators and stations stay.
 */
export function copyReports(files: Files, year: number, count: number): Files {
  const copies = new Map(files);
  const own = [...files].filter(([path]) => path.includes(`/${year}/`));
  const first = year - SPACING * Math.floor(count / 2);
  for (let index = 0; index < count; index += 1) {
    const copy = first + SPACING * index;
    if (copy === year) continue;
    for (const [path, bytes] of own) {
      const target = path.replace(`/${year}/`, `/${copy}/`).replace(/\.mdx$/, suffixFor(path, copy));
      copies.set(target, path.startsWith('content/') ? rewrite(bytes, year, copy) : bytes);
    }
  }
  return copies;
}

/** Articles have one address each, whatever their year. */
function suffixFor(path: string, year: number): string {
  return path.includes('/articles/') ? `-${year}.mdx` : '.mdx';
}

/** Only what names the year to the machine; the words stay those of the source. */
function rewrite(bytes: Uint8Array | string, year: number, copy: number): string {
  const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
  const shift = (found: string): string =>
    found.replaceAll(/\d{4}/g, (digits) => String(Number(digits) + copy - year));
  return text
    .replaceAll(YEAR_FIELD, shift)
    .replaceAll(OBSERVATION_YEAR, shift)
    .replaceAll(CHART_ID, `$1$2-${copy}`);
}
