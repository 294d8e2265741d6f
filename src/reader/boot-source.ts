import { boot } from './client/boot-client.ts';
import { applyPreferences, parsePreferences, SETTINGS, STORAGE_KEY, VERSION } from './preferences.ts';

/** The boot script: a classic script, made of the source text of functions that name nothing outside themselves. */
export function toBootSource(): string {
  const data = `key:${JSON.stringify(STORAGE_KEY)},settings:${JSON.stringify(SETTINGS)},version:${VERSION}`;
  const parse = parsePreferences.toString();
  const apply = applyPreferences.toString();
  return `(${boot.toString()})({parse:${parse},apply:${apply},${data}});\n`;
}
