import { createModal, type Modal } from '../lib/modal-client.ts';

/** The dialog of the reading settings. */
export type Panel = Modal;

/** Binds the dialog, which is moved to the end of `<body>` so that the page behind it can be made inert. */
export function createPanel(panel: HTMLElement, status: HTMLElement): Panel {
  document.body.append(panel);
  const modal = createModal({
    root: panel,
    first: find(panel, '[role="dialog"]'),
    spared: [status],
    toggle: (isOpen) => {
      panel.hidden = !isOpen;
    },
  });
  panel.addEventListener('click', (event) => {
    if (event.target === panel) modal.close();
  });
  find(panel, '[data-reader-close]').addEventListener('click', modal.close);
  return modal;
}

function find(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The panel has no ${selector}`);
  return found;
}
