import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readQuantity } from '../../src/quantity/quantity-text.ts';
import { convert } from './convert.ts';
import { parseSource } from './parse.ts';
import { findQuantities } from './quantities.ts';

/** A line of a report and the quantities that it states. `value: null` leaves the form of the value open. */
interface Case {
  readonly id: string;
  readonly kind: string;
  readonly line: string;
  readonly reads: readonly {
    readonly text: string;
    readonly value: number | null;
    readonly unit: string;
    readonly qualifier?: string;
    readonly high?: number;
  }[];
}

const CASES = JSON.parse(readFileSync('tests/fixtures/quantities.json', 'utf8')) as readonly Case[];

/** What is not read yet, by kind. A case that is read must leave this list. */
const NOT_YET: Readonly<Record<string, readonly string[]>> = {
  sign: ['sign-01', 'sign-02', 'sign-03', 'sign-04', 'sign-05', 'sign-06', 'sign-07', 'sign-08'],
  value: ['dec-01', 'dec-02', 'dec-03', 'dec-04', 'dec-05', 'dec-06'],
  date: ['dec-07'],
  unit: [
    'unit-01',
    'unit-02',
    'unit-03',
    'unit-04',
    'unit-05',
    'unit-06',
    'miss-01',
    'miss-02',
    'miss-03',
    'miss-04',
    'miss-05',
    'miss-06',
    'miss-07',
    'miss-11',
  ],
  name: ['unit-07'],
  qualifier: ['qual-01', 'qual-02', 'qual-03', 'qual-04'],
  space: ['space-01', 'space-02', 'space-03'],
  range: ['range-01', 'range-02', 'range-03'],
  'no-statistic': [
    'spur-01',
    'spur-02',
    'spur-03',
    'spur-04',
    'spur-05',
    'spur-06',
    'spur-07',
    'spur-08',
    'spur-09',
    'spur-10',
  ],
  ratio: ['miss-08'],
  share: ['miss-09'],
  growth: ['miss-10'],
};

/** The quantities that the import finds in a line. */
function read(line: string): readonly object[] {
  const lines = ['年报标题', '某市总工会', '这是导语。', '一、甲章', line];
  const draft = parseSource({
    file: 'a.txt',
    encoding: 'UTF-8',
    lines: lines.map((text, index) => ({ number: index + 1, text })),
  });
  if (!('blocks' in draft)) throw new Error(JSON.stringify(draft));
  return findQuantities(convert(draft, []).chapters, []).map(({ text, unit }) => {
    const reading = readQuantity(text, unit === undefined ? {} : { unit });
    if (!reading.ok) return { text, unit };
    const { value, high, qualifier } = reading.quantity;
    return { text, value, unit, qualifier, ...(high !== undefined && { high }) };
  });
}

function wanted({ reads }: Case): readonly object[] {
  return reads.map((item) => ({
    qualifier: 'exact',
    ...item,
    value: item.value ?? (expect.any(Number) as number),
  }));
}

describe.each([...Map.groupBy(CASES, ({ kind }) => kind)])('%s', (kind, cases) => {
  const open = NOT_YET[kind] ?? [];
  const [done, unread] = [
    cases.filter(({ id }) => !open.includes(id)),
    cases.filter(({ id }) => open.includes(id)),
  ];
  test.each(done)('$id: $line', (item) => {
    expect(read(item.line)).toEqual(wanted(item));
  });
  test.fails.each(unread)('not yet $id: $line', (item) => {
    expect(read(item.line)).toEqual(wanted(item));
  });
});
