import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** For the content of a dialog: as it opens its first field has the focus, and shows what can be picked. */
export function useFirstField<T extends HTMLElement>(): RefObject<T | null> {
  const content = useRef<T>(null);
  useEffect(() => {
    const find = (what: string) => content.current?.querySelector<HTMLElement>(what);
    const field = find('input:not([type=number])') ?? find('button');
    field?.focus();
    if (field?.role === 'combobox') field.click();
  }, []);
  return content;
}
