import { createPagefind } from './pagefind-client.ts';
import { search } from './query.ts';
import { readItems } from './results-client.ts';
import { createView, findPart } from './view-client.ts';

const FIRST_PAGES = 10;
/** Milliseconds without a key before the search runs. */
const TYPING_PAUSE = 100;
/** Milliseconds until the reader is told that the search does not load; if it does later, its results still come. */
const PATIENCE = 4000;

/** The search page: it is complete without this, which reads `?q=` and finds while one types. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const field = findPart(this, 'input[name="q"]', HTMLInputElement);
    const run = createRunner(this);
    const read = (): void => {
      field.value = new URLSearchParams(location.search).get('q') ?? '';
      void run(field.value.trim());
    };
    listen(findPart(this, 'form', HTMLFormElement), field, run);
    window.addEventListener('popstate', read);
    read();
  }
}

customElements.define('site-search', SiteSearch);

type Run = (query: string) => Promise<void>;

/** Runs one query at a time: what an older one finds later is not shown. */
function createRunner(root: HTMLElement): Run {
  const view = createView(root);
  const pagefind = createPagefind(root.getAttribute('data-base') ?? '/pagefind/');
  let current = '';

  return async (query) => {
    if (query === current) return;
    current = query;
    const isCurrent = (): boolean => query === current;
    if (query === '') {
      view.clear();
      return;
    }
    view.load(query);
    const patience = setTimeout(() => {
      if (isCurrent()) view.fail();
    }, PATIENCE);
    try {
      const { match, results } = await search(pagefind, query);
      const items = await readItems(results.slice(0, FIRST_PAGES));
      if (isCurrent()) view.show({ match, items, rest: results.slice(FIRST_PAGES), isCurrent });
    } catch {
      if (!isCurrent()) return;
      view.fail();
      current = '';
    } finally {
      clearTimeout(patience);
    }
  };
}

/** Typing replaces the address, sending the form adds one, so that the back button leads to what was searched before. */
function listen(form: HTMLFormElement, field: HTMLInputElement, run: Run): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const typed = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      history.replaceState(history.state, '', toAddress(field.value));
      void run(field.value.trim());
    }, TYPING_PAUSE);
  };
  // While Chinese is being composed, the field holds letters that nobody searches for.
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  field.addEventListener('compositionend', typed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    const address = toAddress(field.value);
    if (address !== `${location.pathname}${location.search}`) history.pushState(null, '', address);
    void run(field.value.trim());
  });
}

function toAddress(query: string): string {
  const trimmed = query.trim();
  return trimmed === ''
    ? location.pathname
    : `${location.pathname}?${new URLSearchParams({ q: trimmed }).toString()}`;
}
