import { describe, expect, test } from 'vitest';
import { observed } from '../../../tests/support/chart-fixtures.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import { toDataset } from './dataset.ts';
import { formatJsonLd } from './json-ld.ts';

const exact: Quantity = { value: 560, unit: '家', qualifier: 'exact', text: '560家' };

const measured = (quantity: Quantity, years: readonly number[] = [2017]) =>
  toDataset({
    name: '数据',
    description: '全部数值',
    url: 'https://site.example/data/',
    publisher: '云溪县总工会',
    years,
    distributions: [{ format: 'text/csv', url: 'https://site.example/data/observations.csv' }],
    values: [{ ...observed('x', '', 0, quantity.unit), quantity }],
  });

describe('a number in structured data', () => {
  test.each([
    [exact, { value: 560, description: '560家' }],
    [
      { ...exact, qualifier: 'over', text: '560多家' },
      { minValue: 560, description: '560多家（多于560）' },
    ],
    [{ ...exact, qualifier: 'at-least', text: '560家以上' }, { minValue: 560 }],
    [{ ...exact, qualifier: 'near', text: '近560家' }, { maxValue: 560 }],
    [{ ...exact, value: -6, unit: '%', qualifier: 'near', text: '下降近6%' }, { minValue: -6 }],
    [{ ...exact, qualifier: 'at-most', text: '560家以内' }, { maxValue: 560 }],
    [
      { ...exact, qualifier: 'range', value: 3, high: 4, text: '三四家' },
      { minValue: 3, maxValue: 4 },
    ],
  ] as const)('$text keeps what the source leaves open', (quantity, expected) => {
    expect(measured(quantity).variableMeasured[0]).toMatchObject(expected);
  });

  test.each([
    ['560多家', 'over', { minValue: 560 }],
    ['近560家', 'near', { maxValue: 560 }],
    ['560家以内', 'at-most', { maxValue: 560 }],
    ['约560家', 'about', {}],
  ] as const)('%s has no end but the stated one', (text, qualifier, expected) => {
    const { minValue, maxValue } = measured({ ...exact, qualifier, text }).variableMeasured[0] ?? {};
    expect({ minValue, maxValue }).toEqual(expected);
  });

  test('is a value only when it is exact', () => {
    for (const qualifier of ['over', 'at-least', 'near', 'at-most', 'about'] as const)
      expect(measured({ ...exact, qualifier }).variableMeasured[0]).not.toHaveProperty('value');
  });

  test('names its qualifier', () => {
    expect(measured({ ...exact, qualifier: 'near', text: '近560家' }).variableMeasured[0]).toMatchObject({
      valueReference: { name: 'qualifier', value: 'near' },
    });
  });
});

test('years are one year, or from the first to the last', () => {
  expect(measured(exact).temporalCoverage).toBe('2017');
  expect(measured(exact, [2019, 2017]).temporalCoverage).toBe('2017/2019');
});

test('no script can end inside the data', () => {
  const text = formatJsonLd({ name: '</script><!--' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ name: '</script><!--' });
});
