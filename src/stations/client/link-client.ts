/** Shows in the diagram what the reader points at in the list, and in the list what is pointed at in the diagram. */
export function bindLinks(root: HTMLElement): void {
  for (const [start, end] of [
    ['pointerover', 'pointerout'],
    ['focusin', 'focusout'],
  ] as const) {
    root.addEventListener(start, ({ target }) => {
      mark(root, target, true);
    });
    root.addEventListener(end, ({ target }) => {
      mark(root, target, false);
    });
  }
  // Who came here by the keyboard is at a dot already.
  mark(root, document.activeElement, true);
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-show-dot]')) {
    link.addEventListener('click', (event) => {
      const dot = findDots(root, idOf(link)).find((each) => each.getClientRects().length > 0);
      if (!dot) return;
      event.preventDefault();
      history.replaceState(history.state, '', link.hash);
      dot.scrollIntoView({ block: 'center' });
      dot.focus({ preventScroll: true });
      mark(root, dot, true);
    });
  }
}

function mark(root: HTMLElement, target: EventTarget | null, current: boolean): void {
  const id = target instanceof Element ? idOf(target) : '';
  if (id === '') return;
  for (const part of [...findDots(root, id), ...root.querySelectorAll(`[data-station="${id}"]`)]) {
    part.toggleAttribute('data-current', current);
  }
}

function idOf(element: Element): string {
  const owner = element.closest('a[data-dot], [data-station]');
  return owner?.getAttribute('data-dot') ?? owner?.getAttribute('data-station') ?? '';
}

function findDots(root: HTMLElement, id: string): readonly SVGAElement[] {
  return [...root.querySelectorAll<SVGAElement>(`a[data-dot="${id}"]`)];
}
