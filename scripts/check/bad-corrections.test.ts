import { describe, expect, test } from 'vitest';
import {
  LEDGER,
  OBSERVATIONS,
  VOLUNTEERS,
  checkPoisoned,
  testPoisons,
  type Change,
  type Poison,
} from './examples/poison.ts';

const CORRECTION = 'content/corrections/2018-03-01-volunteers.yaml';
const TOMBSTONES = 'content/tombstones.yaml';
const correction = (was: string, is: string): string =>
  `date: 2018-03-01\nindicator: volunteers\nyear: 2016\nwas: ${was}\nis: ${is}\nreason: 只为测试而更正。\n`;
const tombstone = (id: string, rest = ''): string =>
  `removed:\n  - { id: ${id}, name: 志愿者, date: 2018-03-01, reason: 只为测试而取消。${rest} }\n`;

const NEW_VALUE: Change = ['text: 约2400名\n    value: 2400', 'text: 约2300名\n    value: 2300'];
const NEW_ROW: Change = [
  'qualifier: about }\n',
  'qualifier: about }\n  - { indicator: volunteers, year: 2016, unit: 名, text: 约2300名, value: 2300, qualifier: about }\n',
];

/** A range that was published as 约, and is one now. */
const RANGED: Poison[1] = {
  [LEDGER]: [
    'text: "约2400名", value: 2400, qualifier: about',
    'text: "2300-2400名", value: 2300, high: 2400, qualifier: about',
  ],
  [OBSERVATIONS]: [
    'text: 约2400名\n    value: 2400\n    qualifier: about',
    'text: 2300-2400名\n    value: 2300\n    high: 2400\n    qualifier: range',
  ],
};
const requalified = (was: string, is: string): string =>
  `${correction('2300-2400名', '2300-2400名')}qualifier: { was: ${was}, is: ${is} }\n`;

const CORRECTIONS: readonly Poison[] = [
  [
    'a published value that changes without a correction',
    { [OBSERVATIONS]: NEW_VALUE },
    `${OBSERVATIONS}:29:11`,
    ['volunteers/2016', '“约2400名”', '“约2300名”', 'content/corrections/', 'was: 约2400名'],
  ],
  [
    'a correction that was removed after its value was published',
    { [OBSERVATIONS]: NEW_VALUE, [LEDGER]: NEW_ROW },
    `${LEDGER}:7:5`,
    ['“约2400名”', '“约2300名”', '更正记录不能删'],
  ],
  [
    'a correction of what was never published',
    { [OBSERVATIONS]: NEW_VALUE, [CORRECTION]: correction('约2600名', '约2300名') },
    `${CORRECTION}:4:6`,
    ['没有发布过“约2600名”', '约2400名'],
  ],
  [
    'a correction that says another value than the report',
    { [OBSERVATIONS]: NEW_VALUE, [CORRECTION]: correction('约2400名', '约2200名') },
    `${CORRECTION}:5:5`,
    ['约2200名', 'is: 约2300名'],
  ],
  [
    'a published qualifier that changes without a correction',
    RANGED,
    `${OBSERVATIONS}:32:16`,
    ['volunteers/2016', '“about”', '“range”', 'qualifier: { was: about, is: range }'],
  ],
  [
    'a correction of the wording that leaves the qualifier unsaid',
    { ...RANGED, [CORRECTION]: correction('2300-2400名', '2300-2400名') },
    `${CORRECTION}:5:5`,
    ['没有改动'],
  ],
  [
    'a correction to another qualifier than the report has',
    { ...RANGED, [CORRECTION]: requalified('about', 'near') },
    `${CORRECTION}:7:12`,
    ['改为 near', 'range'],
  ],
  [
    'a correction from another qualifier than was published',
    { ...RANGED, [CORRECTION]: requalified('near', 'range') },
    `${CORRECTION}:7:12`,
    ['改为 range', 'qualifier 的 was 照抄 published.yaml'],
  ],
  [
    'a correction that changes nothing',
    { [CORRECTION]: correction('约2400名', '约2400名') },
    `${CORRECTION}:5:5`,
    ['没有改动'],
  ],
  [
    'a correction in another unit',
    { [CORRECTION]: correction('约2400名', '约2300元') },
    `${CORRECTION}:5:5`,
    ['约2300元', '名'],
  ],
  [
    'a correction of an indicator that does not exist',
    { [CORRECTION]: correction('约2400名', '约2300名').replace('volunteers', 'volunters') },
    `${CORRECTION}:2:12`,
    ['volunters', 'volunteers'],
  ],
  [
    'a correction whose name has another date',
    {
      [OBSERVATIONS]: NEW_VALUE,
      'content/corrections/2018-03-02-volunteers.yaml': correction('约2400名', '约2300名'),
    },
    'content/corrections/2018-03-02-volunteers.yaml:1:7',
    ['2018-03-02', '2018-03-01'],
  ],
  [
    'a correction that is dated to the month only',
    { [CORRECTION]: correction('约2400名', '约2300名').replace('2018-03-01', '2018-03') },
    `${CORRECTION}:1:7`,
    ['写到日'],
  ],
  ['a ledger that is gone', { [LEDGER]: null }, `${LEDGER}:1:1`, ['缺少这个文件', '不能删']],
  [
    'a published value that is gone',
    {
      [OBSERVATIONS]: [
        'derived:\n  - indicator: volunteers\n    year: 2016',
        'derived:\n  - indicator: volunteers\n    year: 2015',
      ],
    },
    `${LEDGER}:6:5`,
    ['volunteers/2016', '没有这个数'],
  ],
  [
    'a published indicator in another unit',
    { [VOLUNTEERS]: ['unit: 名', 'unit: 人'] },
    `${VOLUNTEERS}:3:7`,
    ['从 名 改成了 人', 'unit: 名'],
  ],
];

const YEARS: readonly Poison[] = [
  [
    'a published indicator without file and tombstone',
    { [VOLUNTEERS]: null },
    `${LEDGER}:2:5`,
    ['volunteers', 'content/tombstones.yaml'],
  ],
  [
    'a tombstone of an indicator that lives',
    { [TOMBSTONES]: tombstone('volunteers') },
    `${TOMBSTONES}:2:11`,
    ['还在 content/indicators/'],
  ],
  [
    'a tombstone of what never was',
    { [TOMBSTONES]: tombstone('volunters') },
    `${TOMBSTONES}:2:11`,
    ['volunters', 'volunteers'],
  ],
  [
    'a tombstone that leads nowhere',
    { [VOLUNTEERS]: null, [TOMBSTONES]: tombstone('volunteers', ', replacedBy: helpers') },
    `${TOMBSTONES}:2:82`,
    ['helpers'],
  ],
  [
    'an indicator that replaces itself',
    { [VOLUNTEERS]: ['kind: stock', 'kind: stock\nreplacedBy: volunteers'] },
    `${VOLUNTEERS}:5:13`,
    ['它自己'],
  ],
  [
    'an indicator that is replaced by nothing',
    { [VOLUNTEERS]: ['kind: stock', 'kind: stock\nreplacedBy: volunteer'] },
    `${VOLUNTEERS}:5:13`,
    ['volunteer', 'volunteers'],
  ],
  [
    'a value from before its indicator began',
    { [VOLUNTEERS]: ['kind: stock', 'kind: stock\nvalidFrom: 2017'] },
    `${VOLUNTEERS}:5:12`,
    ['2017', '2016'],
  ],
  [
    'breaks out of order',
    {
      [VOLUNTEERS]: [
        'kind: stock',
        'kind: stock\nbreaks:\n  - { year: 2017, reason: 口径变化一 }\n  - { year: 2016, reason: 口径变化二 }',
      ],
    },
    `${VOLUNTEERS}:7:13`,
    ['2016', '2017', '按年份先后'],
  ],
  [
    'a break without a reason',
    { [VOLUNTEERS]: ['kind: stock', 'kind: stock\nbreaks:\n  - { year: 2017 }'] },
    `${VOLUNTEERS}:6:5`,
    ['reason'],
  ],
];

describe('bad corrections', () => {
  testPoisons(CORRECTIONS);

  test('a change with its correction passes, and is told to the ledger as a warning', () => {
    const issues = checkPoisoned({
      [OBSERVATIONS]: NEW_VALUE,
      [CORRECTION]: correction('约2400名', '约2300名'),
    });
    expect(issues).toMatchObject([{ file: LEDGER, severity: 'warning', rule: 'ledger/unpublished' }]);
  });

  test('once the ledger holds the new value, the correction stays as it is', () => {
    const changes = {
      [OBSERVATIONS]: NEW_VALUE,
      [LEDGER]: NEW_ROW,
      [CORRECTION]: correction('约2400名', '约2300名'),
    };
    expect(checkPoisoned(changes)).toEqual([]);
  });

  test('a range that was published as 约 becomes one with its correction', () => {
    const corrected = { ...RANGED, [CORRECTION]: requalified('about', 'range') };
    expect(checkPoisoned(corrected)).toMatchObject([{ file: LEDGER, rule: 'ledger/unpublished' }]);
  });

  test('an empty ledger is one warning, however many values it lacks', () => {
    const [issue, ...others] = checkPoisoned({ [LEDGER]: 'published:\n' });
    expect(others).toEqual([]);
    expect(issue?.found).toContain('5 个数');
  });
});

describe('bad years', () => {
  testPoisons(YEARS);

  test('an indicator with a tombstone does not need its file', () => {
    const files = checkPoisoned({ [VOLUNTEERS]: null, [TOMBSTONES]: tombstone('volunteers') });
    expect(files.filter(({ file }) => file === LEDGER || file === TOMBSTONES)).toEqual([]);
  });
});
