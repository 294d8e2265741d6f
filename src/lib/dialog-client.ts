import { getStatus } from './status-client.ts';

/** A dialog over the page: opened, closed, and the focus kept inside while it is open. */
export interface Dialog {
  readonly open: (opener: HTMLElement) => void;
  readonly close: () => void;
}

const FOCUSABLE = 'a[href], button, input, select, textarea';

/** Binds a backdrop with its dialog, which is moved to the end of `<body>` so that the page behind it can be made inert. */
export function createDialog(backdrop: HTMLElement): Dialog {
  const sheet = find(backdrop, '[role="dialog"]');
  let opener: HTMLElement | undefined;
  document.body.append(backdrop);

  const setOpen = (open: boolean): void => {
    backdrop.hidden = !open;
    for (const part of document.body.children) {
      if (part !== backdrop && part !== getStatus()) part.toggleAttribute('inert', open);
    }
  };
  const close = (): void => {
    if (backdrop.hidden) return;
    setOpen(false);
    opener?.focus();
  };
  backdrop.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Tab') keepFocus(event, sheet);
  });
  backdrop.addEventListener('click', (event) => {
    if (event.target === backdrop) close();
  });
  find(backdrop, '[data-dialog-close]').addEventListener('click', close);
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
function keepFocus(event: KeyboardEvent, sheet: HTMLElement): void {
  const controls = [...sheet.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isReachable);
  const [first, last] = [controls[0], controls.at(-1)];
  const active = document.activeElement;
  const atEdge = event.shiftKey ? active === first || active === sheet : active === last;
  if (!atEdge) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

/** A radio button that is not chosen is reached with the arrow keys, not with Tab. */
function isReachable(control: HTMLElement): boolean {
  const isOther = control instanceof HTMLInputElement && control.type === 'radio' && !control.checked;
  return control.getClientRects().length > 0 && !isOther;
}

function find(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The dialog has no ${selector}`);
  return found;
}
