import { addressesSchema } from '../../src/content/schemas/addresses.ts';
import { articleSchema } from '../../src/content/schemas/article.ts';
import { correctionSchema } from '../../src/content/schemas/correction.ts';
import { indicatorSchema } from '../../src/content/schemas/indicator.ts';
import { ledgerSchema, sealOf } from '../../src/content/schemas/ledger.ts';
import { placesSchema } from '../../src/content/schemas/places.ts';
import { siteSchema } from '../../src/content/schemas/site.ts';
import { stationSchema } from '../../src/content/schemas/station.ts';
import { tombstonesSchema } from '../../src/content/schemas/tombstone.ts';
import { toText, type HostileFile } from './hostile-file.ts';
import { HOSTILE_REPORT, SEED, SEED_TEXT } from './hostile-report.ts';

const indicator = (
  name: string,
  unit: string,
  more: Readonly<Record<string, unknown>> = {},
): HostileFile => ({
  schema: indicatorSchema,
  data: {
    name,
    english: name,
    unit,
    kind: 'flow',
    theme: 'project',
    definition: '只为测试而设的指标。',
    ...more,
  },
});

const published = (indicator: string, unit: string, text: string, value: number, year = 2017) => {
  const qualifier = year === 2016 ? 'about' : indicator === 'volunteers' ? 'over' : 'exact';
  const row = { indicator, year, unit, text, value, qualifier } as const;
  return { ...row, seal: sealOf(row) };
};

/** A small good tree in which every text field of every schema has a value. */
export const HOSTILE_CONTENT: Readonly<Record<string, HostileFile>> = {
  'content/site.yaml': {
    schema: siteSchema,
    data: {
      name: '示例年报',
      id: 'example',
      url: 'https://annual-report.example',
      organisation: {
        name: '示例总工会',
        english: 'Example Federation of Trade Unions',
        address: '解放路',
        telephone: '没有',
        email: 'nobody@annual-report.example',
      },
      names: ['示例总工会'],
      sharing: { wechat: { sdk: 'https://sdk.example/sdk.js', signature: 'https://sdk.example/sign' } },
      description: '示例总工会每年做了什么：年报全文、每一个数字和它的原文出处，都可以读、可以查、可以引用。',
      filing: { icp: '示例备案', police: '示例公安备案' },
      navigation: [{ title: '年报', path: '/reports/' }],
      licence: { name: '示例许可', url: 'https://licence.example/by/' },
      topics: [{ id: 'industry', title: '工业强市', description: '助力项目建设。' }],
      themes: [{ id: 'project', title: '产业园' }],
      map: { key: 'k', reviewNumber: '示例审图号', attribution: '示例底图' },
      security: { contact: 'mailto:security@annual-report.example', expires: '2027-06-30' },
      deploy: {
        rsync: { to: 'deploy@www.example:/srv/annual-report' },
        s3: { endpoint: 'https://s3.example', region: 'somewhere', bucket: 'annual-report' },
      },
      stationTotals: {
        year: 2017,
        stations: 'volunteers',
        points: 'volunteers',
      },
      synonyms: [{ words: ['义工'], means: ['志愿者'] }],
    },
  },
  'content/places.yaml': {
    schema: placesSchema,
    data: {
      name: '示例县',
      province: '示例省',
      box: { west: 118.3, east: 118.9, south: 28.2, north: 29 },
      source: { text: '示例来源', licence: 'https://licence.example/places/' },
      townships: [{ id: 'hushan', name: '虎山街道', longitude: 118.608197, latitude: 28.713445 }],
    },
  },
  'content/indicators/volunteers.yaml': indicator('工会志愿者人数', '名', {
    validFrom: 2016,
    replacedBy: 'fixed-investment',
    breaks: [{ year: 2016, reason: '口径变化一' }],
  }),
  'content/indicators/fixed-investment.yaml': indicator('固定资产投资', '元'),
  'content/indicators/buildings-investment.yaml': indicator('厂房投资', '元'),
  'content/indicators/iot-investment.yaml': indicator('信息系统投资', '元'),
  'content/indicators/total-investment.yaml': indicator('总投资', '元'),
  'content/indicators/iot-growth.yaml': indicator('信息系统投资增幅', '%'),
  'content/indicators/desks.yaml': indicator('桌子数', '个'),
  'content/indicators/lamps.yaml': indicator('灯数', '个'),
  'content/indicators/committee-share.yaml': indicator('委员中的比例', '%'),
  'content/indicators/standing-share.yaml': indicator('常委中的比例', '%'),
  'content/stations/hushan.yaml': {
    schema: stationSchema,
    data: {
      name: '虎山服务站',
      shortName: '虎山',
      level: 'township',
      kind: 'station',
      township: '虎山街道',
      address: '解放路',
      location: {
        precision: 'township-seat',
        longitude: 118.608197,
        latitude: 28.713445,
        source: '示例来源',
      },
      services: ['法律咨询'],
      facilities: ['饮水机'],
      hours: '白天',
      telephone: '0570-1234567',
      opened: '2017-05',
      asOf: '2017',
      report: { year: 2017, chapter: 'focus', quotes: ['服务站设在解放路'] },
    },
  },
  ...HOSTILE_REPORT,
  'content/articles/2017/volunteers.mdx': {
    schema: articleSchema,
    data: {
      title: '志愿者',
      description: '过去的一年，全市共有工会志愿者许多名，他们都去过设在解放路的服务站。',
      date: '2017-05-31',
      dateNote: '只为测试。',
      updated: '2018-06-01',
      source: '示例总工会',
      author: '某人',
      excerptOf: { report: 2017, chapter: 'focus' },
      topics: ['industry'],
      attachments: [
        { file: 'form.csv', title: '申请表' },
        { file: 'hall.jpg', title: '照片' },
      ],
      outdated: { by: 'https://rules.example/new/', reason: '有了新的。' },
      numerals: [{ passage: '三八节', kind: 'name', reason: '节日的名称' }],
      keyFigure: 'volunteers/2017',
      aliases: ['old-volunteers'],
      station: 'hushan',
    },
    body: '全市共有工会志愿者<Stat id="volunteers/2017" />，三八节也在。',
  },
  'content/corrections/2018-03-01-volunteers.yaml': {
    schema: correctionSchema,
    data: {
      date: '2018-03-01',
      indicator: 'volunteers',
      year: 2017,
      was: '2400多名',
      is: '2500多名',
      qualifier: { was: 'over', is: 'over' },
      reason: '录入时看错了一个字',
    },
  },
  'content/tombstones.yaml': {
    schema: tombstonesSchema,
    data: {
      removed: [
        {
          id: 'helpers',
          name: '帮手人数',
          date: '2018-03-01',
          replacedBy: 'volunteers',
          reason: '数的是同一批人。',
        },
      ],
      pages: [
        {
          path: '/stations/old-town/',
          name: '老城服务站',
          date: '2019-02',
          reason: '并入了别的站。',
          to: '/stations/',
        },
      ],
    },
  },
  'content/published.yaml': {
    schema: ledgerSchema,
    data: {
      published: [
        published('helpers', '名', '60名', 60),
        published('volunteers', '名', '2400多名', 2400),
        published('volunteers', '名', '2500多名', 2500),
        published('total-investment', '元', '25亿元', 2_500_000_000),
        published('fixed-investment', '元', '20亿元', 2_000_000_000),
        published('buildings-investment', '元', '10亿元', 1_000_000_000),
        published('iot-investment', '元', '10亿元', 1_000_000_000),
        published('iot-growth', '%', '100%', 100),
        published('committee-share', '%', '50%', 50),
        published('standing-share', '%', '40%', 40),
        published('desks', '个', '8个', 8),
        published('lamps', '个', '6个', 6),
        published('volunteers', '名', '约2400名', 2400, 2016),
        published('iot-investment', '元', '约5亿元', 500_000_000, 2016),
      ],
    },
  },
  'content/addresses.yaml': { schema: addressesSchema, data: { addresses: ['/reports/'] } },
};

/** What the article of the tree has attached; the check looks at the first bytes. */
export const ATTACHED: readonly (readonly [string, string | Uint8Array])[] = [
  ['content/articles/2017/volunteers/form.csv', '姓名\n'],
  ['content/articles/2017/volunteers/hall.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
];

/** The files of a tree. */
export function toFiles(content: Readonly<Record<string, HostileFile>>): Map<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([
    ...Object.entries(content).map(([path, file]) => [path, toText(file)] as const),
    [SEED, SEED_TEXT] as const,
    ...ATTACHED,
  ]);
}
