import { render, type ComponentType } from 'preact';

/** Opens a dialog that no button of a page has asked for, such as one about a picture that was dropped. */
export function openDialog<T extends { readonly close: () => void }>(
  Content: ComponentType<T>,
  props: Omit<T, 'close'>,
): void {
  const place = document.body.appendChild(document.createElement('div'));
  const close = (): void => {
    render(null, place);
    place.remove();
  };
  render(<Content {...({ ...props, close } as T)} />, place);
}
