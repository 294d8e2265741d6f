import {
  applyPreferences,
  formatPreferences,
  parsePreferences,
  SETTINGS,
  STORAGE_KEY,
  VERSION,
  type Preferences,
} from '../preferences.ts';

type Listener = (now: Preferences, before: Preferences) => void;

const listeners: Listener[] = [];
let current = readPreferences();

export function getPreferences(): Preferences {
  return current;
}

/** Shows preferences and keeps them; false when this browser does not let them be kept. */
export function setPreferences(preferences: Preferences): boolean {
  show(preferences);
  return useStorage((storage) => {
    storage.setItem(STORAGE_KEY, formatPreferences(preferences));
  });
}

/** Back to the defaults; false when this browser does not let the old ones be forgotten. */
export function resetPreferences(): boolean {
  show(parsePreferences(null, SETTINGS, VERSION));
  return useStorage((storage) => {
    storage.removeItem(STORAGE_KEY);
  });
}

/** Calls the listener after every change, also one that another tab made. */
export function onPreferences(listener: Listener): void {
  listeners.push(listener);
}

/** Keeps this page like the reader's other tabs, also when it comes back from the browser's memory. */
export function syncPreferences(): void {
  window.addEventListener('storage', (event) => {
    if (event.key === STORAGE_KEY || event.key === null) show(readPreferences());
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) show(readPreferences());
  });
}

function show(preferences: Preferences): void {
  const before = current;
  current = preferences;
  applyPreferences(document.documentElement, preferences, SETTINGS);
  for (const listener of listeners) listener(preferences, before);
}

function readPreferences(): Preferences {
  let text: string | null = null;
  useStorage((storage) => {
    text = storage.getItem(STORAGE_KEY);
  });
  return parsePreferences(text, SETTINGS, VERSION);
}

/** Browsers throw where storage is forbidden or full. */
function useStorage(action: (storage: Storage) => void): boolean {
  try {
    action(window.localStorage);
    return true;
  } catch {
    return false;
  }
}
