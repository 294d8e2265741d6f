import { wordsAt, type Group } from '../form/values.ts';

/** Under which name a row's unsaved words are kept: its place may change, what it says of which indicator does not. */
export function rowName(file: string, row: Group): string {
  return `${file} ${wordsAt(row, 'indicator')} ${wordsAt(row, 'text')}`;
}
