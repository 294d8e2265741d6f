import { createModal, type Modal } from '../../lib/modal-client.ts';
import { enterSheet, leaveSheet, watchSheet } from './sheet-history-client.ts';

const box = document.querySelector<HTMLElement>('[data-search-box]');
const sheet = box?.querySelector<HTMLElement>('[data-search-sheet]');
const field = document.querySelector<HTMLInputElement>(
  '[data-search-box] input, site-search input[name="q"]',
);
const backdrop = box?.querySelector<HTMLElement>('[data-search-backdrop]');
const modal = box && backdrop && sheet && field ? bindSheet({ box, backdrop, sheet, field }) : undefined;

/** In the head of a wide page the sheet is a plain field. */
const DIALOG = { role: 'dialog', 'aria-modal': 'true', 'aria-label': '搜索' } as const;

document.addEventListener('keydown', (event) => {
  if (field === null || !isShortcut(event) || field.closest('[inert]')) return;
  event.preventDefault();
  if (modal) modal.open(findFocused());
  else field.focus();
});

interface Parts {
  readonly box: HTMLElement;
  readonly backdrop: HTMLElement;
  readonly sheet: HTMLElement;
  readonly field: HTMLInputElement;
}

/** The sheet with the results; what it needs to search is loaded when it is first opened. */
function bindSheet({ box, backdrop, sheet, field }: Parts): Modal {
  const modal = createModal({
    root: backdrop,
    first: field,
    toggle: (isOpen) => {
      box.toggleAttribute('data-open', isOpen);
      for (const [name, value] of Object.entries(DIALOG)) {
        if (isOpen) sheet.setAttribute(name, value);
        else sheet.removeAttribute(name);
      }
      if (isOpen) {
        enterSheet();
        prepare();
      } else leaveSheet();
    },
  });
  watchSheet((isOpen) => {
    if (isOpen) modal.open(findFocused());
    else modal.close();
  });
  let prepared = false;
  const prepare = (): void => {
    if (prepared) return;
    prepared = true;
    import('./search-dialog-client.ts').then(
      ({ bindDialog }) => {
        bindDialog(box);
      },
      () => {
        prepared = false;
        const status = box.querySelector('[data-search-status]');
        if (status) status.textContent = box.getAttribute('data-failed');
      },
    );
  };
  box.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : box;
    const link = target.closest<HTMLElement>('[data-search-open]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      modal.open(link);
    } else if (target === field) modal.open(field);
    else if (target === backdrop || target.closest('[data-search-close]')) modal.close();
  });
  // Who comes to the field by the keyboard opens the sheet by typing, not by passing through.
  field.addEventListener('input', () => {
    modal.open(field);
  });
  return modal;
}

/** `/`, also where a Chinese keyboard makes 、 of it; not where the reader is writing. */
function isShortcut(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return false;
  const isSlash = event.key === '/' || (event.code === 'Slash' && !event.shiftKey);
  const { target } = event;
  const isWriting =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
  return isSlash && !isWriting;
}

function findFocused(): HTMLElement {
  return document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
}
