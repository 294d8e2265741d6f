import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** For the content of a dialog: its first field has the focus as it opens. */
export function useFirstField<T extends HTMLElement>(): RefObject<T | null> {
  const content = useRef<T>(null);
  useEffect(() => {
    content.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, []);
  return content;
}
