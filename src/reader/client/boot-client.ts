import type { applyPreferences, parsePreferences, SETTINGS, VERSION } from '../preferences.ts';

/** What the boot script is given, because it cannot import. */
export interface BootParts {
  readonly parse: typeof parsePreferences;
  readonly apply: typeof applyPreferences;
  readonly key: string;
  readonly settings: typeof SETTINGS;
  readonly version: typeof VERSION;
}

/**
 * Runs in `<head>` before anything is painted: says that scripts run, and shows the stored preferences.
 * Refers to nothing outside itself but the browser, because its source text is the boot script. A browser that does not
 * know modules would not run the tools, so it is left with the page as it is without JavaScript.
 */
export function boot(parts: BootParts): void {
  if (!('noModule' in HTMLScriptElement.prototype)) return;
  const root = document.documentElement;
  root.setAttribute('data-js', '');
  // A script of the site that does not arrive whole leaves the page as it is without scripts, not half of each. What
  // others put into the page (WeChat, an extension) may fail without taking the tools away.
  const giveUp = (event: Event): void => {
    const { target } = event;
    const failed =
      event instanceof ErrorEvent ? event.filename : target instanceof HTMLScriptElement ? target.src : '';
    if (failed.startsWith(`${location.origin}/`) && failed.endsWith('.js')) root.removeAttribute('data-js');
  };
  window.addEventListener('error', giveUp, true);
  window.addEventListener('load', () => {
    window.removeEventListener('error', giveUp, true);
  });
  if ('speechSynthesis' in window) root.setAttribute('data-speech', '');
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(parts.key);
  } catch {
    stored = null;
  }
  parts.apply(root, parts.parse(stored, parts.settings, parts.version), parts.settings);
}
