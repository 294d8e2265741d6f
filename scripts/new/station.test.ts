import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { stationSchema } from '../../src/domain/station.ts';
import { toStationFile } from './station.ts';

const ANSWERS = { id: 'hecun', name: '贺村职工服务站', level: 'township', kind: 'station', asOf: '2018' };

test('a new station is one file that already passes, at its address', () => {
  const scaffold = toStationFile(ANSWERS);
  expect(scaffold).toMatchObject({ ok: true, file: 'content/stations/hecun.yaml', url: '/stations/hecun/' });
  if (!scaffold.ok) return;
  expect(stationSchema.parse(parse(scaffold.text))).toMatchObject({ name: '贺村职工服务站', asOf: '2018' });
});

test('what is not known is left out, not made up', () => {
  const scaffold = toStationFile({ ...ANSWERS, address: '', township: ' ' });
  expect(scaffold.ok && Object.keys(parse(scaffold.text) as object)).toEqual([
    'name',
    'level',
    'kind',
    'asOf',
  ]);
});

test('every wrong answer is named at once, in Chinese', () => {
  const scaffold = toStationFile({ ...ANSWERS, id: '贺村', level: '镇' });
  const problems = scaffold.ok ? [] : scaffold.problems;
  expect(problems).toHaveLength(2);
  expect(problems[0]).toContain('id 写的是“贺村”');
  expect(problems[1]).toMatch(/^level 写的是“镇” → 只能是：.*township/);
});
