import { describe, expect, test } from 'vitest';
import {
  applyPreferences,
  formatPreferences,
  parsePreferences,
  SETTINGS,
  VERSION,
  withSetting,
} from './preferences.ts';

const parse = (text: string | null) => parsePreferences(text, SETTINGS, VERSION);
const defaults = parse(null);

describe('parsePreferences', () => {
  test('nothing stored is the ordinary page', () => {
    expect(defaults).toEqual({
      edition: 'ordinary',
      textSize: '1',
      theme: 'system',
      contrast: 'ordinary',
      pointer: 'ordinary',
      ruler: 'off',
      rate: '1',
    });
  });

  test('what was formatted is read again', () => {
    const chosen = { ...defaults, edition: 'elder', textSize: '4', rate: '0.75' } as const;
    expect(parse(formatPreferences(chosen))).toEqual(chosen);
  });

  test.each([
    '',
    '{',
    'null',
    '7',
    '"elder"',
    '[]',
    '{"version":1}',
    '{"edition":"elder"}',
    '{"version":2,"edition":"elder"}',
  ])('what is broken, empty or of another version is ignored: %s', (text) => {
    expect(parse(text)).toEqual(defaults);
  });

  test('one bad value does not spoil the others', () => {
    const text =
      '{"version":1,"edition":"elder","textSize":"9","theme":null,"contrast":["high"],"__proto__":"x"}';
    expect(parse(text)).toEqual({ ...defaults, edition: 'elder' });
  });
});

describe('applyPreferences', () => {
  test('a default takes its attribute away, any other value sets it, and the rate sets none', () => {
    const calls: string[] = [];
    const root = {
      setAttribute: (name: string, value: string) => calls.push(`${name}=${value}`),
      removeAttribute: (name: string) => calls.push(`no ${name}`),
    };
    applyPreferences(root, { ...defaults, edition: 'elder', ruler: 'on', rate: '1.5' }, SETTINGS);
    expect(calls).toEqual([
      'data-edition=elder',
      'no data-text-size',
      'no data-theme',
      'no data-contrast',
      'no data-pointer',
      'data-ruler=on',
    ]);
  });
});

describe('withSetting', () => {
  test('changes one setting', () => {
    expect(withSetting(defaults, 'theme', 'dark')).toEqual({ ...defaults, theme: 'dark' });
  });

  test.each([
    ['toString', 'dark'],
    ['theme', 'elder'],
  ])('knows no %s = %s', (name, value) => {
    expect(withSetting(defaults, name, value)).toBeUndefined();
  });
});
