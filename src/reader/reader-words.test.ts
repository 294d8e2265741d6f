import { expect, test } from 'vitest';
import { parsePreferences, SETTINGS, VERSION } from './preferences.ts';
import { toAnnouncement } from './reader-words.ts';

const defaults = parsePreferences(null, SETTINGS, VERSION);

test('a change is announced with the name of the setting and of its value', () => {
  expect(toAnnouncement(defaults, { ...defaults, textSize: '5' })).toBe('字号：最大');
  expect(toAnnouncement(defaults, { ...defaults, contrast: 'high' })).toBe('高对比度：开');
});

test('only what changed is announced', () => {
  expect(toAnnouncement(defaults, { ...defaults, edition: 'elder', theme: 'dark' })).toBe(
    '版本：长辈版，配色：深色',
  );
  expect(toAnnouncement(defaults, defaults)).toBe('');
});
