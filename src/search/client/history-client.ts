/** How the reader came to what is asked: by typing, by Enter or the button, or by a choice of kind, year or order. */
export type Way = 'typed' | 'sent' | 'chosen';

/**
 * Puts what is asked into the address, so that the back button leads to what was asked before: a query that is being typed
 * is one entry of the history however many letters it has, and Enter leaves it at that.
 */
export function remember(address: string, way: Way): void {
  const isSame = address === `${location.pathname}${location.search}`;
  const isReplaced = isSame || (way !== 'chosen' && (isDraft() || location.search === ''));
  const state = { isDraft: way === 'typed' };
  if (isReplaced) history.replaceState(state, '', address);
  else history.pushState(state, '', address);
}

function isDraft(): boolean {
  return (history.state as { readonly isDraft?: boolean } | null)?.isDraft === true;
}
