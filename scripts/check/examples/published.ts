import type { RuleId } from '../../../src/content/rule-ids.ts';
import { checkPoisoned, good, HUSHAN, LEDGER, OBSERVATIONS, VOLUNTEERS } from './poison.ts';
import { asName, asShown, inFile, type inProse, type RuleExample } from './example.ts';

const CORRECTION = 'content/corrections/2018-03-01-volunteers.yaml';
const TOMBSTONES = 'content/tombstones.yaml';
const NEW_VALUE = ['text: 约2400名\n    value: 2400', 'text: 约2300名\n    value: 2300'] as const;
const NEW_ROW = [
  'qualifier: about }\n',
  'qualifier: about }\n  - { indicator: volunteers, year: 2016, unit: 名, text: 约2300名, value: 2300, qualifier: about }\n',
] as const;
const ROW =
  '  - { indicator: fixed-investment, year: 2017, unit: "元", text: "23亿元", value: 2300000000, qualifier: exact }';
const SEALED_ROW = ROW.replace(' }', ', seal: "1e56b9fd" }');
const correction =
  'date: 2018-03-01\nindicator: volunteers\nyear: 2016\nwas: 约2400名\nis: 约2300名\nreason: 录入时看错了一个数字\n';
const corrected = { [OBSERVATIONS]: NEW_VALUE, [CORRECTION]: correction };
const inCorrection = (...words: Parameters<typeof inProse>): RuleExample =>
  inFile(CORRECTION, words, corrected);
const tombstone =
  'removed:\n  - { id: helpers, name: 帮手人数, date: 2018-03-01, reason: 和工会干部数的是同一批人, replacedBy: volunteers }\n';
const inTombstones = (...words: Parameters<typeof inProse>): RuleExample =>
  inFile(TOMBSTONES, words, {
    [TOMBSTONES]: tombstone,
    [LEDGER]: [
      'published:\n',
      'published:\n  - { indicator: helpers, year: 2016, unit: 名, text: 5名, value: 5 }\n',
    ],
  });

/** Indicators across years, and what was published. */
export const PUBLISHED_EXAMPLES = {
  'indicator/unobserved': asName(
    VOLUNTEERS,
    ['content/indicators/volunteers.yaml', 'content/indicators/helpers.yaml', '指标 helpers 哪一年都没有数'],
    false,
  ),
  'indicator/replaced-by': inFile(
    VOLUNTEERS,
    ['replacedBy: fixed-investment', 'replacedBy: volunteer', '没有这个指标编号：volunteer'],
    {
      [VOLUNTEERS]: `${good(VOLUNTEERS)}replacedBy: fixed-investment\n`,
    },
  ),
  'indicator/valid-from': inFile(
    VOLUNTEERS,
    ['validFrom: 2016', 'validFrom: 2017', 'validFrom 是 2017，而 2016 年已经有它的数（约2400名）'],
    {
      [VOLUNTEERS]: `${good(VOLUNTEERS)}validFrom: 2016\n`,
    },
  ),
  'indicator/breaks': inFile(
    VOLUNTEERS,
    [
      '- { year: 2016, reason: 线上培训也计入 }\n  - { year: 2017, reason: 只计全市性培训 }',
      '- { year: 2017, reason: 只计全市性培训 }\n  - { year: 2016, reason: 线上培训也计入 }',
      '2016 年写在 2017 年的后面',
    ],
    {
      [VOLUNTEERS]: `${good(VOLUNTEERS)}breaks:\n  - { year: 2016, reason: 线上培训也计入 }\n  - { year: 2017, reason: 只计全市性培训 }\n`,
    },
  ),
  'tombstone/alive': inTombstones(
    'id: helpers',
    'id: volunteers',
    '指标 volunteers 还在 content/indicators/ 里',
  ),
  'tombstone/unknown': inTombstones('id: helpers', 'id: helper', '没有这个发布过的指标编号：helper'),
  'tombstone/replaced-by': inTombstones(
    'replacedBy: volunteers',
    'replacedBy: volunteer',
    '没有这个指标编号：volunteer',
  ),
  'tombstone/to': inFile(TOMBSTONES, ['to: /stations/', 'to: /station/', '没有 /station/ 这一页'], {
    [TOMBSTONES]:
      'pages:\n  - { path: /stations/lushan/, name: 鹿山, date: 2018-03-01, reason: 并入别的站, to: /stations/ }\n',
  }),
  'ledger/indicator': asShown(
    [
      '有 content/indicators/volunteers.yaml',
      '发布过以后删去这个文件',
      '指标 volunteers 发布过，现在没有它的文件',
    ],
    (what) => checkPoisoned(what.startsWith('有') ? {} : { [VOLUNTEERS]: null }),
  ),
  'ledger/unit': inFile(VOLUNTEERS, ['unit: 名', 'unit: 人', '单位从 名 改成了 人，而以 名 计的数已经发布']),
  'ledger/observation': inFile(OBSERVATIONS, [
    'year: 2016\n',
    'year: 2015\n',
    'volunteers/2016 发布过（约2400名），现在没有这个数',
  ]),
  'ledger/unpublished': inFile(LEDGER, [
    '  - { indicator: volunteers, year: 2016, unit: "名", text: "约2400名", value: 2400, qualifier: about }\n',
    '',
    '有 1 个数还没有记进来（volunteers/2016）',
  ]),
  'ledger/edited': inFile(
    LEDGER,
    [
      SEALED_ROW,
      SEALED_ROW.replace('23亿元', '25亿元'),
      'fixed-investment/2017 这一行被手改过（现在写着“25亿元”）',
    ],
    { [LEDGER]: [ROW, SEALED_ROW] },
  ),
  'ledger/removed': inFile(
    LEDGER,
    [`${ROW}\n`, '', 'fixed-investment/2017 发布过（addresses.yaml 里有它的网页），这里却没有它那一行'],
    { 'content/addresses.yaml': 'addresses:\n  - /data/fixed-investment/2017/\n' },
  ),
  'address/gone': asShown(
    [
      '留着 content/stations/hushan.yaml',
      '发布过以后删去它，也不写进 tombstones.yaml',
      '发布过的网址 /stations/hushan/ 没有了',
    ],
    (what) =>
      checkPoisoned({
        'content/addresses.yaml': 'addresses:\n  - /stations/hushan/\n',
        ...(!what.startsWith('留') && { [HUSHAN]: null }),
      }),
  ),
  'correction/missing': inFile(OBSERVATIONS, [
    ...NEW_VALUE,
    'volunteers/2016 的 text 发布时是“约2400名”，现在是“约2300名”，没有更正记录',
  ]),
  'correction/removed': asShown(
    [
      '留着更正的文件',
      '发布过以后删去它',
      'volunteers/2016 从“约2400名”改成过“约2300名”，却没有这次更正的记录',
    ],
    (what) =>
      checkPoisoned({
        [OBSERVATIONS]: NEW_VALUE,
        [LEDGER]: NEW_ROW,
        ...(what.startsWith('留') && { [CORRECTION]: correction }),
      }),
  ),
  'correction/date': inCorrection(
    'date: 2018-03-01',
    'date: 2018-03-02',
    '文件名里的日期是 2018-03-01，date 写的是 2018-03-02',
  ),
  'correction/indicator': inCorrection(
    'indicator: volunteers',
    'indicator: volunters',
    '没有这个指标编号：volunters',
  ),
  'correction/same': inCorrection('is: 约2300名', 'is: 约2400名', 'was 和 is 都是“约2400名”'),
  'correction/text': inCorrection('is: 约2300名', 'is: 约2300元', 'is“约2300元”读不出以名计的数'),
  'correction/was': inCorrection('was: 约2400名', 'was: 约2600名', 'volunteers/2016 没有发布过“约2600名”'),
  'correction/is': inCorrection(
    'is: 约2300名',
    'is: 约2200名',
    '更正说 volunteers/2016 改为“约2200名”，现在的数是“约2300名”',
  ),
} satisfies Partial<Record<RuleId, RuleExample>>;
