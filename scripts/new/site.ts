import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { placesSchema } from '../../src/content/schemas/places.ts';
import { siteSchema } from '../../src/content/schemas/site.ts';
import { textOf, type Answers, type Kind, type Values } from './kind.ts';

const site = siteSchema.shape;
const { name: place, province, box } = placesSchema.shape;
const RESERVED = 'https://annual-report.example';
const HEAD = {
  site: '# 一个单位的网站：名称、联系方式、导航、专题、主题。别的项目见编辑手册。\n',
  places:
    '# 服务站点在哪个县，和它的乡镇街道。坐标都是 WGS-84。乡镇街道写成：\n#   - { id: mouzhen, name: 某镇, longitude: 经度, latitude: 纬度 }\n',
  seeds:
    '# 原文\n\n收到的年报原文放进 seeds/年份/，一个字节也不改；每一份在这里登记一行，导入时写好，来源和收到日期由您写。\n\n| 文件 | 来源 | 收到日期 | 字节数 | sha256 |\n|---|---|---|---|---|\n',
  published:
    '# 发布过的每一个数，一行一个，按发布先后。由 npm run publish-ledger 续写，只增不减，不要手改。\npublished:\n',
};
/** What most federations report on; staff change it. */
const THEMES = [
  { id: 'organisation', title: '组织与队伍' },
  { id: 'stations', title: '服务阵地' },
  { id: 'assistance', title: '帮扶与互助' },
  { id: 'skills', title: '技能提升' },
  { id: 'law', title: '法律服务' },
];
const NAVIGATION = [
  { title: '年报', path: '/reports/' },
  { title: '数据', path: '/data/' },
  { title: '文章', path: '/articles/' },
  { title: '服务站点', path: '/stations/' },
];

/** The content of another federation, in a folder of its own. */
export const SITE: Kind = {
  name: 'site',
  title: '另一个单位的网站',
  example:
    'npm run new -- site --folder example-union --id example --name 某某县总工会年报 --publisher 某某县总工会 --english "Example County Federation of Trade Unions" --description 某某县总工会每年做了什么：年报全文、每一个数字和它的原文出处，都可以读、可以查。 --place 某某县 --province 某某省 --west 82 --east 83.8 --south 38.8 --north 39.3',
  questions: [
    {
      name: 'folder',
      question: '放在项目里的哪个文件夹（小写英文字母、数字、连字符，例如 example-union）',
      schema: z.string().regex(/^[a-z][a-z0-9-]*$/, '只用小写英文字母、数字和连字符，以字母开头'),
    },
    { name: 'id', question: '单位的英文代号，发布以后不改，例如 example', schema: site.id },
    { name: 'name', question: '网站名称', schema: site.name.min(1) },
    { name: 'publisher', question: '主办单位', schema: site.organisation.shape.name.min(1) },
    { name: 'english', question: '主办单位的英文名称', schema: site.organisation.shape.english.min(1) },
    { name: 'description', question: '30 到 80 字的网站简介', schema: site.description },
    { name: 'place', question: '县、县级市、区或旗的全称', schema: place },
    { name: 'province', question: '所在的省、自治区或直辖市', schema: province },
    { name: 'west', question: '最西边的经度（WGS-84）', schema: box.shape.west, type: 'number' },
    {
      name: 'east',
      question: '最东边的经度',
      schema: box.shape.east,
      type: 'number',
      refuse: (east, { west }) => refuseOrder('west', west, 'east', east),
    },
    { name: 'south', question: '最南边的纬度', schema: box.shape.south, type: 'number' },
    {
      name: 'north',
      question: '最北边的纬度',
      schema: box.shape.north,
      type: 'number',
      refuse: (north, { south }) => refuseOrder('south', south, 'north', north),
    },
    { name: 'url', question: '网站地址，以 https:// 开头', optional: true, schema: site.url },
  ],
  build: (values) => ({
    folder: textOf(values, 'folder'),
    files: [
      { path: 'content/site.yaml', text: HEAD.site + stringify(toSite(values), { lineWidth: 0 }) },
      { path: 'content/places.yaml', text: HEAD.places + stringify(toPlaces(values), { lineWidth: 0 }) },
      { path: 'content/published.yaml', text: HEAD.published },
      { path: 'seeds/README.md', text: HEAD.seeds },
    ],
    url: '/',
    next: [
      '把第一本年报的原文放进它的 seeds/年份/，同样加上 SITE_CONTENT 运行 npm run new -- report',
      'npm run check、build、import、publish-ledger 也都这样加上 SITE_CONTENT',
    ],
  }),
};

function toSite(values: Values): Values {
  return {
    ...{ name: values.name, id: values.id, url: values.url ?? RESERVED },
    organisation: { name: values.publisher, english: values.english },
    description: values.description,
    names: [],
    navigation: NAVIGATION,
    topics: [],
    themes: THEMES,
  };
}

function toPlaces({ place: name, province: of, west, east, south, north }: Values): Values {
  return { name, province: of, box: { west, east, south, north }, townships: [] };
}

function refuseOrder(
  lowName: string,
  low: Answers[string] | undefined,
  highName: string,
  high: string,
): string | undefined {
  if (low === undefined || Number(low) < Number(high)) return undefined;
  return `${highName} 写的是 ${high} → 要比 ${lowName} 的 ${low} 大`;
}
