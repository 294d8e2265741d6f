import { describe, expect, test } from 'vitest';
import { dimensionOf, isUnit, periodOf, SURFACES, surfaceOf, UNIT_NAMES } from './unit.ts';

describe('the closed list of units', () => {
  test('knows its own names and nothing else', () => {
    expect(UNIT_NAMES.every(isUnit)).toBe(true);
    expect(['万元', '箱', '', 'toString'].some(isUnit)).toBe(false);
  });

  test('counts of different things are different dimensions, people under every name are one', () => {
    expect(dimensionOf('双')).not.toBe(dimensionOf('份'));
    expect(dimensionOf('人')).not.toBe(dimensionOf('人次'));
    expect(new Set([dimensionOf('人'), dimensionOf('名'), dimensionOf('位')]).size).toBe(1);
  });

  test('a longer wording is tried before a shorter one that it begins with', () => {
    const texts = SURFACES.map(({ text }) => text);
    expect(texts.indexOf('人次')).toBeLessThan(texts.indexOf('人'));
    expect(texts.indexOf('个部门')).toBeLessThan(texts.indexOf('个'));
  });

  test('a rate is worded as a count with its period', () => {
    expect(surfaceOf('次/月')).toBe('次');
    expect(periodOf('次/月')?.words).toBe('每月');
    expect(periodOf('次')).toBeUndefined();
  });
});
