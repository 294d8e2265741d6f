import { expect, test } from 'vitest';
import { formatObservationId, parseObservationId, toObservationId } from './observation-id.ts';

test('an id is an indicator in a year, and is read back', () => {
  const key = { indicator: 'service-points', year: 2017 };
  expect(formatObservationId(key)).toBe('service-points/2017');
  expect(parseObservationId(formatObservationId(key))).toEqual(key);
});

test('what is typed without a year has that of its text', () => {
  expect(toObservationId('volunteers', 2018)).toBe('volunteers/2018');
  expect(toObservationId('volunteers/2017', 2018)).toBe('volunteers/2017');
});
