/** What stands in the entry of the history in which the search is open: the back button closes it, and leaves the page only then. */
const OPEN = { sheet: 'search' } as const;

/** Adds the entry, where the reader is not in it already. */
export function enterSheet(): void {
  if (!isInSheet()) history.pushState(OPEN, '');
}

/** Takes the entry back, so that the next step back is the one that the reader expects. */
export function leaveSheet(): void {
  if (isInSheet()) history.back();
}

/** Tells when the reader steps into the entry or out of it. */
export function watchSheet(show: (isOpen: boolean) => void): void {
  // Loaded anew, the page has no open search: who goes back from a page found comes to the page itself.
  if (isInSheet()) history.replaceState(null, '');
  window.addEventListener('popstate', () => {
    show(isInSheet());
  });
}

function isInSheet(): boolean {
  return (history.state as Partial<typeof OPEN> | null)?.sheet === OPEN.sheet;
}
