import type { Issue } from '../../src/content/issue.ts';

/** The page of the desk on which a file is mended, at a line. */
export function placeOf({ file, line }: Pick<Issue, 'file' | 'line'>): string {
  if (file.startsWith('seeds/')) return `/import?line=${String(line)}`;
  return `/${/\.mdx?$/.test(file) ? 'text' : 'data'}/${file}?line=${String(line)}`;
}
