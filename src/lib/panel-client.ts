import { createModal, type Modal } from './modal-client.ts';
import { getStatus } from './status-client.ts';

/** A dialog with a backdrop. */
export type Panel = Modal;

/** Binds the dialog in a backdrop, which is moved to the end of `<body>` so that the page behind it can be made inert. */
export function createPanel(backdrop: HTMLElement): Panel {
  document.body.append(backdrop);
  const modal = createModal({
    root: backdrop,
    first: find(backdrop, '[role="dialog"]'),
    spared: [getStatus()],
    toggle: (isOpen) => {
      backdrop.hidden = !isOpen;
    },
  });
  backdrop.addEventListener('click', (event) => {
    if (event.target === backdrop) modal.close();
  });
  find(backdrop, '[data-dialog-close]').addEventListener('click', modal.close);
  return modal;
}

function find(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The panel has no ${selector}`);
  return found;
}
