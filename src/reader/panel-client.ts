/** The dialog of the reading settings: opened, closed, and the focus kept inside while it is open. */
export interface Panel {
  readonly open: (opener: HTMLElement) => void;
  readonly close: () => void;
}

/** Binds the dialog, which is moved to the end of `<body>` so that the page behind it can be made inert. */
export function createPanel(panel: HTMLElement, status: HTMLElement): Panel {
  const sheet = find(panel, '[role="dialog"]');
  const first = find(panel, '[data-reader-close]');
  const last = find(panel, '[data-reader-reset]');
  let opener: HTMLElement | undefined;
  document.body.append(panel);

  const setOpen = (open: boolean): void => {
    panel.hidden = !open;
    for (const part of document.body.children) {
      if (part !== panel && part !== status) part.toggleAttribute('inert', open);
    }
  };
  const close = (): void => {
    if (panel.hidden) return;
    setOpen(false);
    opener?.focus();
  };
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Tab') keepFocus(event, sheet, first, last);
  });
  panel.addEventListener('click', (event) => {
    if (event.target === panel) close();
  });
  first.addEventListener('click', close);
  return {
    close,
    open: (from) => {
      opener = from;
      setOpen(true);
      sheet.focus();
    },
  };
}

/** From the last control Tab goes to the first, and back. */
function keepFocus(event: KeyboardEvent, sheet: HTMLElement, first: HTMLElement, last: HTMLElement): void {
  const active = document.activeElement;
  const atEdge = event.shiftKey ? active === first || active === sheet : active === last;
  if (!atEdge) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}

function find(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The panel has no ${selector}`);
  return found;
}
