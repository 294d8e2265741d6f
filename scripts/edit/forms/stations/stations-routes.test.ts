import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { askRoutes, openCopy } from '../../../../tests/support/desk-copy.ts';
import type { Routes } from '../../server/server.ts';
import type { Workplace } from '../../workplace.ts';
import type { StationData, StationFormView, StationsView } from './station-view.ts';
import { toStationsRoutes } from './stations-routes.ts';

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

function open(from?: string): { readonly workplace: Workplace; readonly routes: Routes } {
  const workplace = openCopy(from);
  roots.push(workplace.root);
  return { workplace, routes: toStationsRoutes(workplace) };
}

const textOf = ({ root }: Workplace, id: string): string =>
  readFileSync(join(root, `content/stations/${id}.yaml`), 'utf8');
const formOf = (routes: Routes, id?: string): Promise<StationFormView> =>
  askRoutes(routes, 'GET', `/api/stations/form${id === undefined ? '' : `?id=${id}`}`);
const save = (
  routes: Routes,
  body: unknown,
): Promise<{ readonly issues: readonly { readonly rule: string }[] }> =>
  askRoutes(routes, 'POST', '/api/stations/save', body);

const POINT = { longitude: 118.6301, latitude: 28.7406 };
const NEW: StationData = { asOf: '2018', kind: 'point', level: 'enterprise', name: '某厂职工服务点' };

test.each(['.', 'tests/fixtures/three-years'])(
  'every station of %s saved as it is changes no byte',
  async (from) => {
    const { workplace, routes } = open(from);
    for (const file of readdirSync(join(workplace.root, 'content/stations'))) {
      const id = file.replace('.yaml', '');
      const before = textOf(workplace, id);
      const { data } = await formOf(routes, id);
      expect(await save(routes, { id, data, before: data })).toEqual({ issues: [] });
      expect(textOf(workplace, id)).toBe(before);
    }
  },
);

test('each station tells what it lacks in the words of the check', async () => {
  const { workplace, routes } = open();
  const { stations, mapped } = await askRoutes<StationsView>(routes, 'GET', '/api/stations');
  expect(stations.flatMap(({ lacks }) => lacks).toSorted()).toEqual(
    workplace
      .report()
      .supplies.filter(({ file }) => file.startsWith('content/stations/'))
      .map(({ what }) => what)
      .toSorted(),
  );
  expect(mapped.map(({ id }) => id)).toContain('hushan');
});

describe('a change of a station', () => {
  test('of its point is two lines', async () => {
    const { workplace, routes } = open();
    const { data = {} } = await formOf(routes, 'hushan');
    const location = { ...(data.location as StationData), ...POINT };
    const before = textOf(workplace, 'hushan');
    expect(await save(routes, { id: 'hushan', data: { ...data, location }, before: data })).toEqual({
      issues: [],
    });
    expect(textOf(workplace, 'hushan')).toBe(
      before.replace('118.62225', '118.6301').replace('28.740615', '28.7406'),
    );
  });

  test('outside the county is refused in the words of the check', async () => {
    const { workplace, routes } = open();
    const { data = {} } = await formOf(routes, 'hushan');
    const location = { ...(data.location as StationData), latitude: 30.2 };
    const before = textOf(workplace, 'hushan');
    const { issues } = await save(routes, { id: 'hushan', data: { ...data, location }, before: data });
    expect(issues.map(({ rule }) => rule)).toEqual(['station/outside']);
    expect(textOf(workplace, 'hushan')).toBe(before);
  });

  test('that somebody else made meanwhile is not written over', async () => {
    const { routes } = open();
    const { data = {} } = await formOf(routes, 'hushan');
    await save(routes, { id: 'hushan', data: { ...data, hours: '上午' }, before: data });
    await expect(
      save(routes, { id: 'hushan', data: { ...data, hours: '下午' }, before: data }),
    ).rejects.toThrow('刚刚在别处改过');
  });
});

describe('a new station', () => {
  test('is written as the command writes it, its fields in the order of the others', async () => {
    const { workplace, routes } = open();
    expect(await save(routes, { id: 'some-works', data: NEW })).toEqual({ issues: [] });
    expect(textOf(workplace, 'some-works')).toBe(
      'name: 某厂职工服务点\nlevel: enterprise\nkind: point\nasOf: "2018"\n',
    );
  });

  test.each([
    ['Some Works', '小写英文字母'],
    ['hushan', '已经有站点用了'],
  ])('is not called “%s”', async (id, words) => {
    const { routes } = open();
    await expect(save(routes, { id, data: NEW })).rejects.toThrow(words);
  });

  test('with a point needs to say how exact it is', async () => {
    const { routes } = open();
    const { issues } = await save(routes, { id: 'some-works', data: { ...NEW, location: POINT } });
    expect(issues.length).toBeGreaterThan(0);
  });
});

test('what was typed and not saved is there again', async () => {
  const { routes } = open();
  await askRoutes(routes, 'POST', '/api/stations/keep', { data: NEW });
  expect((await formOf(routes)).kept).toEqual(NEW);
  await askRoutes(routes, 'POST', '/api/stations/keep', {});
  expect((await formOf(routes)).kept).toBeUndefined();
});
