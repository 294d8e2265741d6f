import { announce } from '../../lib/status-client.ts';
import { copyWith } from './copy-button-client.ts';
import type { OpenShare } from './share-dialog-client.ts';
import { readSelection, type Selected } from './page-place-client.ts';

const FAILED = '分享面板没有加载出来，可以复制浏览器地址栏里的网址';

const panel = document.querySelector<HTMLElement>('[data-share-panel]');
if (panel !== null) bindButtons(panel);
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
  if (button !== null) void copyWith(button, button.dataset.copy ?? '');
});

/** The panel's own script is loaded when it is first asked for. */
function bindButtons(panel: HTMLElement): void {
  let selected: Selected | undefined;
  let opening: Promise<OpenShare> | undefined;
  const open = async (button: HTMLElement, place: Selected | undefined): Promise<void> => {
    opening ??= import('./share-dialog-client.ts').then(({ bindPanel }) => bindPanel(panel));
    try {
      (await opening)(button, place);
    } catch {
      opening = undefined;
      announce(FAILED);
    }
  };
  // A press on the button may take the selection away before the click arrives.
  document.addEventListener('pointerdown', ({ target }) => {
    if (findOpener(target) !== null) selected = readSelection();
  });
  document.addEventListener('click', ({ target }) => {
    const button = findOpener(target);
    if (button === null) return;
    void open(button, readSelection() ?? selected);
    selected = undefined;
  });
}

function findOpener(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-share-open]') : null;
}
