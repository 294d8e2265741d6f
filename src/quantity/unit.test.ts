import { afterEach, describe, expect, test } from 'vitest';
import {
  conversion,
  declareUnits,
  dimensionOf,
  getUnitNames,
  isUnit,
  periodOf,
  readSurface,
  surfaceOf,
} from './unit.ts';

describe('the units', () => {
  test('are known by their names, one or two of them, and nothing else is a unit', () => {
    expect(getUnitNames().every(isUnit)).toBe(true);
    const made = ['元/人', '微克/立方米', '册次', '家次', '人/平方公里', '元/月', '例/10万人', '/10万'];
    expect(made.filter((unit) => !isUnit(unit))).toEqual([]);
    const others = ['万元', '箩', '', 'toString', '元/', '/人', '元/箩', '元/人/年', '吨次', '次/月/人'];
    expect(others.filter(isUnit)).toEqual([]);
  });

  test('that count different things are different dimensions, people under every name are one', () => {
    expect(dimensionOf('双')).not.toBe(dimensionOf('份'));
    expect(dimensionOf('人')).not.toBe(dimensionOf('人次'));
    expect(dimensionOf('元')).not.toBe(dimensionOf('美元'));
    expect(dimensionOf('元/人')).toBe(dimensionOf('元/名'));
    expect(new Set([dimensionOf('人'), dimensionOf('名'), dimensionOf('位')]).size).toBe(1);
  });

  test('of one dimension convert, but do not add one to one where their sizes differ', () => {
    expect(conversion('公里', '米')).toBe(1000);
    expect(conversion('千米', '公里')).toBeUndefined();
    expect(conversion('名', '人')).toBe(1);
    expect(conversion('公里', '公顷')).toBeUndefined();
    expect(dimensionOf('公里')).not.toBe(dimensionOf('米'));
  });

  test('a rate is worded as a count with its period', () => {
    expect(surfaceOf('次/月')).toBe('次');
    expect(periodOf('次/月')?.words).toBe('每月');
    expect([surfaceOf('元/年'), periodOf('元/年')?.words]).toEqual(['元', '每年']);
    expect(periodOf('次')).toBeUndefined();
  });
});

describe('the wording of a unit', () => {
  test.each([
    ['人次左右', '人次', '人次'],
    ['个部门', '个部门', '部门'],
    ['吨公里', '吨公里', '吨公里'],
    ['元/人左右', '元/人', '元/人'],
    ['元每人', '元每人', '元/人'],
    ['微克/立方米', '微克/立方米', '微克/立方米'],
    ['册次', '册次', '册次'],
    ['次要', '次', '次'],
    ['件次', '件次', '件次'],
    ['千米', '千米', '公里'],
    ['㎡', '㎡', '平方米'],
  ])('%s begins with %s', (text, surface, unit) => {
    const found = readSurface(text);
    expect([found?.text, found?.units[0]]).toEqual([surface, unit]);
  });

  test('an unknown unit is read only where it is expected', () => {
    expect(readSurface('箩')).toBeUndefined();
    expect(readSurface('箩', '箩')?.units).toEqual(['箩']);
  });
});

describe('the units of a federation', () => {
  afterEach(() => {
    declareUnits([]);
  });

  test('are known once they are declared, and add to nothing but themselves', () => {
    expect(declareUnits([{ name: '箩', also: ['大箩'] }])).toBe(true);
    expect(declareUnits([{ name: '箩', also: ['大箩'] }])).toBe(false);
    expect(readSurface('大箩')?.units).toEqual(['箩']);
    expect([isUnit('箩'), isUnit('箩/户'), dimensionOf('箩')]).toEqual([true, true, '箩']);
  });

  test('convert where it is said how many of another unit they are', () => {
    declareUnits([{ name: '担', also: [], equals: { times: 50, unit: '公斤' } }]);
    expect(conversion('担', '吨')).toBeCloseTo(0.05);
  });
});
