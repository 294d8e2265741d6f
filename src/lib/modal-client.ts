/** Something that stands before the page while it is open, and keeps the reader inside. */
export interface Modal {
  /** `opener` gets the focus back when it closes. */
  readonly open: (opener: HTMLElement) => void;
  readonly close: () => void;
}

export interface ModalParts {
  /** All that can be used while it is open; the rest of the page is inert. */
  readonly root: HTMLElement;
  /** Takes the focus when it opens. */
  readonly first: HTMLElement;
  /** What must be heard all the same: live regions outside. */
  readonly spared?: readonly Element[];
  /** Shows and hides it. */
  readonly toggle: (isOpen: boolean) => void;
}

const FOCUSABLE = 'a[href], button, input, select, textarea, summary';

/** Binds the keyboard: Tab goes round inside, Escape closes. */
export function createModal({ root, first, spared = [], toggle }: ModalParts): Modal {
  let opener: HTMLElement | undefined;
  let silenced: readonly Element[] = [];

  const setOpen = (isOpen: boolean): void => {
    toggle(isOpen);
    for (const element of silenced) element.removeAttribute('inert');
    silenced = isOpen ? findOutside(root).filter((element) => !spared.includes(element)) : [];
    for (const element of silenced) element.setAttribute('inert', '');
  };
  const close = (): void => {
    if (opener === undefined) return;
    const from = opener;
    opener = undefined;
    setOpen(false);
    if (from === document.body) blur();
    else from.focus();
  };
  root.addEventListener('keydown', (event) => {
    if (opener === undefined || event.isComposing) return;
    if (event.key === 'Escape') {
      // A search field would be emptied instead.
      event.preventDefault();
      close();
    }
    if (event.key === 'Tab') keepFocus(event, root);
  });
  return {
    close,
    open: (from) => {
      if (opener !== undefined) return;
      opener = from;
      setOpen(true);
      first.focus();
    },
  };
}

/** From the last control Tab goes to the first, and back. */
function keepFocus(event: KeyboardEvent, root: HTMLElement): void {
  const controls = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (control) => control.tabIndex >= 0 && control.getClientRects().length > 0,
  );
  const [first] = controls;
  const last = controls[controls.length - 1];
  const active = document.activeElement;
  const isInside = controls.some((control) => control === active);
  const atEdge = event.shiftKey ? active === first || !isInside : active === last;
  if (!atEdge) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

/** Everything that is neither inside an element nor around it. */
function findOutside(root: Element): readonly Element[] {
  const parent = root.parentElement;
  if (parent === null || root === document.body) return [];
  const beside = [...parent.children].filter((element) => element !== root && !element.hasAttribute('inert'));
  return [...beside, ...findOutside(parent)];
}

function blur(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
