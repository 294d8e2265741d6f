// Of the process, because the content layer and the pages are loaded apart and must mean the same files.
const VARIABLE = 'HIDDEN_CONTENT';

/** The drafts that must not be shown: files, and folders that end in `/`, from `content/`. */
export function getHiddenContent(): readonly string[] {
  return (process.env[VARIABLE] ?? '').split('\n').filter((place) => place !== '');
}

/** Says which drafts must not be shown, before content is read. */
export function setHiddenContent(places: readonly string[]): void {
  process.env[VARIABLE] = places.join('\n');
}
