/** Signs that the reader turns to a part of the page. */
const SIGNS = ['pointerover', 'focusin', 'input', 'click'] as const;

export interface LateTool {
  /** Loads the code; what comes back binds it to the page. */
  readonly load: () => Promise<() => void>;
  /** The address already asks for something, so nothing is waited for. */
  readonly now: boolean;
  /** Stands in the part's own status line when the code does not load; the next sign tries again. */
  readonly failed: string;
}

/**
 * Loads what a part of the page needs when the reader turns to it. Buttons that are pressed meanwhile are pressed again when they
 * can answer, and a word that is being composed is finished first, so that nothing typed is lost.
 */
export function loadLate(root: HTMLElement, { load, now, failed }: LateTool): void {
  const pressed: HTMLButtonElement[] = [];
  let isComposing = false;
  let isLoading = false;

  const follow = ({ type, target }: Event): void => {
    const button = type === 'click' && target instanceof Element ? target.closest('button') : null;
    if (button?.type === 'button') pressed.push(button);
    if (!isLoading) void start();
  };
  const compose = ({ type }: Event): void => {
    isComposing = type === 'compositionstart';
  };
  const start = async (): Promise<void> => {
    isLoading = true;
    try {
      const bind = await load();
      if (isComposing) await once(root, 'compositionend');
      for (const sign of SIGNS) root.removeEventListener(sign, follow);
      bind();
      root.removeAttribute('data-late-failed');
      for (const button of pressed) button.click();
    } catch {
      isLoading = false;
      pressed.length = 0;
      root.setAttribute('data-late-failed', '');
      const status = root.querySelector('[role="status"]');
      if (status) status.textContent = failed;
    }
  };
  root.setAttribute('data-late', '');
  root.addEventListener('compositionstart', compose);
  root.addEventListener('compositionend', compose);
  for (const sign of SIGNS) root.addEventListener(sign, follow);
  if (now) void start();
}

function once(target: EventTarget, type: string): Promise<Event> {
  return new Promise((resolve) => {
    target.addEventListener(type, resolve, { once: true });
  });
}
