import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { editYaml, type YamlEdit } from '../../server/yaml-edit.ts';
import { editsBetween, isSame } from './edits-between.ts';

test.each<[string, unknown, unknown, readonly YamlEdit[]]>([
  ['nothing', { a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, []],
  ['a value', { a: 1, b: { c: 2 } }, { a: 1, b: { c: 3 } }, [{ path: ['b', 'c'], set: 3 }]],
  ['a key more', { a: 1 }, { a: 1, b: 2 }, [{ path: ['b'], set: 2 }]],
  ['a key less', { a: 1, b: 2 }, { a: 1 }, [{ path: ['b'], remove: true }]],
  ['a member more', { a: ['x'] }, { a: ['x', 'y'] }, [{ path: ['a'], add: 'y' }]],
  ['a member between', { a: ['x', 'z'] }, { a: ['x', 'y', 'z'] }, [{ path: ['a'], add: 'y', at: 1 }]],
  ['a member less', { a: ['x', 'y', 'z'] }, { a: ['x', 'z'] }, [{ path: ['a', 1], remove: true }]],
  ['another order', { a: ['x', 'y', 'z'] }, { a: ['y', 'x', 'z'] }, [{ path: ['a'], order: [1, 0, 2] }]],
  ['a member’s value', [{ n: 1 }, { n: 2 }], [{ n: 1 }, { n: 3 }], [{ path: [1, 'n'], set: 3 }]],
  ['the last member', { a: ['x'] }, { a: [] }, [{ path: ['a'], set: [] }]],
  ['the first member', { a: null }, { a: ['x'] }, [{ path: ['a'], set: ['x'] }]],
])('%s', (_what, before, after, edits) => {
  expect(editsBetween(before, after)).toEqual(edits);
});

/** Lists and groups by dice, always the same. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function thing(roll: () => number, depth: number): unknown {
  const kind = depth === 0 ? 0 : Math.floor(roll() * 3);
  const size = 1 + Math.floor(roll() * 4);
  if (kind === 0) return Math.floor(roll() * 4);
  if (kind === 1) return Array.from({ length: size }, () => thing(roll, depth - 1));
  return Object.fromEntries(
    Array.from({ length: size }, () => ['abcd'[Math.floor(roll() * 4)], thing(roll, depth - 1)]),
  );
}

test('the edits make any value any other', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const roll = dice(seed);
    const [before, after] = [
      { a: thing(roll, 3), b: 0 },
      { a: thing(roll, 3), b: 0 },
    ];
    const text = editsBetween(before, after).reduce(editYaml, stringify(before));
    expect(isSame(parse(text), after), `seed ${String(seed)}: ${JSON.stringify([before, after])}`).toBe(true);
  }
});
