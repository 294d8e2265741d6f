import { EMPTY_CATALOGUE, readCatalogue, type Catalogue } from '../engine/catalogue.ts';
import { createChoices } from './choices-client.ts';
import { findPart } from './elements-client.ts';
import { remember, type Way } from './history-client.ts';
import { createLexicon } from './lexicon-client.ts';
import { createPagefind } from './pagefind-client.ts';
import { search } from '../engine/query.ts';
import { readItems } from './results-client.ts';
import {
  formatInquiry,
  isNarrowed,
  parseInquiry,
  select,
  type Inquiry,
  type Selection,
} from '../engine/selection.ts';
import { createSession } from './session-client.ts';
import { bindTyping } from './typing-client.ts';
import { createView, type Answer } from './view-client.ts';

const FIRST_PAGES = 10;
const DEFAULT_BASE = '/pagefind/';

/** The search page: it is complete without this, which reads the address and finds while one types. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const form = findPart(this, 'form', HTMLFormElement);
    const field = findPart(this, 'input[name="q"]', HTMLInputElement);
    const choose = (selection: Selection): void => {
      go({ ...parseInquiry(location.search), ...selection }, 'chosen');
    };
    const { run, warm } = createPageSession(this, choose);
    const go = (inquiry: Inquiry, way: Way): void => {
      remember(`${location.pathname}${formatInquiry(inquiry)}`, way);
      void run(inquiry);
    };
    const read = (): void => {
      const inquiry = parseInquiry(location.search);
      field.value = inquiry.query;
      void run(inquiry);
    };
    bindTyping(form, field, {
      typed: (query) => {
        go({ ...parseInquiry(location.search), query }, 'typed');
      },
      sent: (query, event) => {
        event.preventDefault();
        go({ ...parseInquiry(location.search), query }, 'sent');
      },
    });
    window.addEventListener('popstate', read);
    if (document.activeElement === field) warm();
    else field.addEventListener('focus', warm, { once: true });
    const typed = field.value.trim();
    if (location.search === '' && typed !== '') go({ query: typed, order: 'relevance' }, 'typed');
    else read();
  }
}

export function defineSiteSearch(): void {
  customElements.define('site-search', SiteSearch);
}

interface PageSession {
  readonly run: (inquiry: Inquiry) => Promise<void>;
  readonly warm: () => void;
}

function createPageSession(root: HTMLElement, choose: (selection: Selection) => void): PageSession {
  const base = root.getAttribute('data-base') ?? DEFAULT_BASE;
  const pagefind = createPagefind(base);
  const lexicon = createLexicon(base);
  let known: Catalogue | undefined;

  const ask = async (inquiry: Inquiry): Promise<Answer> => {
    const response = await search(pagefind, inquiry.query, lexicon);
    // One page leaves nothing to choose, so that nothing is loaded for the choices.
    if (response.results.length > 1 || isNarrowed(inquiry)) known ??= await readCatalogue(pagefind);
    const selected = select(response.results, inquiry, known ?? EMPTY_CATALOGUE);
    const items = await readItems(selected.results.slice(0, FIRST_PAGES), 'h3');
    return { inquiry, response, selected, items };
  };
  return {
    run: createSession(
      createView(root, createChoices(findPart(root, '[data-search-choices]', HTMLElement), choose)),
      ask,
    ),
    warm: pagefind.warm,
  };
}
