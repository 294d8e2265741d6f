import GithubSlugger from 'github-slugger';

/** The ids that headings get, in order, as the renderer gives them; a heading that says what an earlier one says gets -1, -2, … */
export function headingIdsOf(headings: readonly string[]): readonly string[] {
  const slugger = new GithubSlugger();
  return headings.map((heading) => slugger.slug(heading));
}
