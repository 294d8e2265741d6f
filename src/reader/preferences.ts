/** Where a browser keeps its reader's preferences: the site's `toStorageKey`, written in by the build; empty outside it. */
export const STORAGE_KEY = (import.meta.env as ImportMetaEnv | undefined)?.READER_STORAGE_KEY ?? '';

/** Raised when stored preferences change their meaning; those of another version are ignored. */
export const VERSION = 1;

/** Every preference with the values that it may have, the default first, and the attribute of `<html>` that shows any other. */
export const SETTINGS = {
  edition: { values: ['ordinary', 'elder'], attribute: 'data-edition' },
  textSize: { values: ['1', '2', '3', '4', '5'], attribute: 'data-text-size' },
  theme: { values: ['system', 'light', 'dark'], attribute: 'data-theme' },
  contrast: { values: ['ordinary', 'high'], attribute: 'data-contrast' },
  pointer: { values: ['ordinary', 'large'], attribute: 'data-pointer' },
  ruler: { values: ['off', 'on'], attribute: 'data-ruler' },
  rate: { values: ['1', '0.75', '1.25', '1.5'], attribute: null },
} as const satisfies Record<
  string,
  { readonly values: readonly string[]; readonly attribute: string | null }
>;

export type Setting = keyof typeof SETTINGS;

/** What a reader chose; a setting that the reader left alone has its default. */
export type Preferences = { readonly [S in Setting]: (typeof SETTINGS)[S]['values'][number] };

/** What this module changes on `<html>`. */
export interface Attributes {
  readonly setAttribute: (name: string, value: string) => void;
  readonly removeAttribute: (name: string) => void;
}

/**
 * Reads stored preferences. What is no JSON, of another version or not allowed gives way to the default.
 * Refers to nothing outside itself, because its source text is part of the boot script.
 */
export function parsePreferences(
  text: string | null,
  settings: typeof SETTINGS,
  version: typeof VERSION,
): Preferences {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    stored = null;
  }
  const chosen = new Map<string, unknown>(Object.entries(stored ?? {}));
  const known = chosen.get('version') === version;
  const entries = Object.entries(settings).map(([name, { values }]) => {
    const value = values.find((candidate) => known && candidate === chosen.get(name));
    return [name, value ?? values[0]];
  });
  return Object.fromEntries(entries) as Preferences;
}

/** The key of a site's preferences; `site` is its id in content/site.yaml. */
export function toStorageKey(site: string): string {
  return `${site}-reader`;
}

/** What is stored: JSON with its version. */
export function formatPreferences(preferences: Preferences): string {
  return JSON.stringify({ version: VERSION, ...preferences });
}

/**
 * Shows preferences on `<html>`; a default shows no attribute.
 * Refers to nothing outside itself, because its source text is part of the boot script.
 */
export function applyPreferences(
  root: Attributes,
  preferences: Preferences,
  settings: typeof SETTINGS,
): void {
  for (const [name, { values, attribute }] of Object.entries(settings)) {
    if (attribute === null) continue;
    const value = preferences[name as Setting];
    if (value === values[0]) root.removeAttribute(attribute);
    else root.setAttribute(attribute, value);
  }
}

/** Preferences with one setting changed; undefined when there is no such setting or value. */
export function withSetting(preferences: Preferences, name: string, value: string): Preferences | undefined {
  if (!isSetting(name)) return undefined;
  const values: readonly string[] = SETTINGS[name].values;
  return values.includes(value) ? { ...preferences, [name]: value } : undefined;
}

function isSetting(name: string): name is Setting {
  return Object.keys(SETTINGS).includes(name);
}
