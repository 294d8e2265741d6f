import { expect, test } from 'vitest';
import { isUnitOfRow } from './table-unit.ts';

test.each([
  [['志愿者', '名', '2600'], '数量'],
  [['志愿者（名）', '2600'], '数量'],
  [['志愿者', '2600'], '人数（名）'],
  [['志愿者', '2600'], '单位：名'],
])('%j under %s names its unit', (cells, head) => {
  expect(isUnitOfRow('名', cells, head)).toBe(true);
});

test('a word that only holds the unit does not name it, and a rate is more than its unit', () => {
  expect(isUnitOfRow('名', ['名称', '2600'], '报名数')).toBe(false);
  expect(isUnitOfRow('次/月', ['次', '2'], '次')).toBe(false);
});
