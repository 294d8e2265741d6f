import { useEffect, useState } from 'preact/hooks';

const listeners = new Set<() => void>();

/** Opens another page of the desk. */
export function go(path: string): void {
  if (path !== location.pathname + location.search) history.pushState(null, '', path);
  for (const listener of listeners) listener();
}

/** The address that stands open, followed as it changes. */
export function useAddress(): URL {
  const [href, setHref] = useState(location.href);
  useEffect(() => {
    const follow = (): void => {
      setHref(location.href);
    };
    listeners.add(follow);
    addEventListener('popstate', follow);
    return () => {
      listeners.delete(follow);
      removeEventListener('popstate', follow);
    };
  }, []);
  return new URL(href);
}

/** Lets links of the desk open without loading it again. */
export function followLinks(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (
    link?.target !== '' ||
    link.hasAttribute('download') ||
    link.origin !== location.origin ||
    event.ctrlKey ||
    event.metaKey
  )
    return;
  // A place on the page that stands open.
  if (link.hash !== '' && link.pathname === location.pathname) return;
  event.preventDefault();
  go(link.pathname + link.search);
}
