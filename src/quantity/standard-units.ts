/** What a unit measures, and how sources and cards write it where that differs from its name. */
export interface UnitFacts {
  /** Units of one dimension measure the same; each is `size` times the dimension's base. */
  readonly dimension: string;
  readonly size: number;
  /** What follows the number on a card: 6个部门, 每月1次. Default: the unit's name. */
  readonly surface?: string;
  /** Further wordings in sources: 六部门, 1200㎡. */
  readonly aliases?: readonly string[];
  /** The words that make a count a rate; printed on cards only where the indicator's name does not already say them. */
  readonly period?: { readonly words: string; readonly onCard: boolean };
}

/** Units that convert into one another with their sizes, by dimension. Behind a unit stand its further wordings. */
const MEASURES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  money: { 元: 1 },
  'US dollars': { 美元: 1 },
  euros: { 欧元: 1 },
  'Hong Kong dollars': { '港元 港币': 1 },
  yen: { 日元: 1 },
  land: { 亩: 1, 公顷: 15, '平方公里 平方千米 km²': 1500 },
  'floor-area': { '平方米 ㎡ m²': 1 },
  length: { '公里 千米 km': 1, 米: 0.001, 厘米: 1e-5, 毫米: 1e-6 },
  'sea miles': { 海里: 1 },
  volume: { '立方米 ㎥ m³': 1, 升: 0.001, 毫升: 1e-6 },
  mass: { 吨: 1, '公斤 千克 kg': 0.001, 斤: 5e-4, 克: 1e-6, 毫克: 1e-9, 微克: 1e-12 },
  'coal equivalent': { '吨标准煤 吨标煤': 1 },
  energy: { '千瓦时 千瓦小时': 1 },
  power: { 千瓦: 1, 兆瓦: 1000, 瓦: 0.001 },
  'freight traffic': { 吨公里: 1 },
  'passenger traffic': { 人公里: 1 },
  people: { 人: 1, 名: 1, 位: 1 },
  'person-times': { 人次: 1 },
  households: { 户: 1 },
  ratio: { '%': 1, '‰': 0.1, '/万': 0.01, '/10万': 0.001, '/100万': 1e-4 },
  multiples: { 倍: 1 },
  proportion: { 比: 1 },
  age: { '岁 周岁': 1 },
  duration: { 年: 1 },
  months: { 个月: 1 },
  days: { 天: 1 },
  'working days': { '工作日 个工作日': 1 },
  hours: { '小时 个小时': 1 },
  minutes: { 分钟: 1 },
};

/** Each counts things of its own, and one adds to no other. 个 is the generic counter: what it counts is said by the indicator. */
const COUNTERS =
  '个 家 条 双 套件 份 人份 起 件 件次 项 支 次 批 批次 场 场次 期 所 张 座 处 例 辆 台 册 封 间 栋 幢 本 部 篇 幅 对 组 班 节 门 堂 种 类 艘 架 列 趟 班次 车次 架次 标箱 株 棵 头 只 匹 羽 尾 盏 根 块 片 颗 枚 床 具 副 桶 箱 袋 瓶 盒 包 餐 笔 宗 样 款 集 席 票 案 卷 套 学时 课时 周 ℃ 分贝 千伏 千伏安';

/** What the tables above cannot say. */
const PARTICULAR: Readonly<Record<string, UnitFacts>> = {
  百分点: { dimension: 'percentage-points', size: 1, surface: '个百分点', aliases: ['百分点'] },
  千分点: { dimension: 'percentage-points', size: 0.1, surface: '个千分点', aliases: ['千分点'] },
  部门: { dimension: 'count of 部门', size: 1, surface: '个部门', aliases: ['部门'] },
  '次/月': { dimension: '次/月', size: 1, surface: '次', period: { words: '每月', onCard: true } },
  '拨/天': { dimension: '拨/天', size: 1, surface: '拨', period: { words: '每天', onCard: false } },
};

/** The units that every federation needs. A federation's own stand in `content/units.yaml`. */
export const STANDARD_UNITS: ReadonlyMap<string, UnitFacts> = new Map([
  ...Object.entries(MEASURES).flatMap(([dimension, sizes]) =>
    Object.entries(sizes).map(([names, size]) => {
      const [name = '', ...aliases] = names.split(' ');
      return [name, { dimension, size, ...(aliases.length > 0 && { aliases }) }] as const;
    }),
  ),
  ...COUNTERS.split(' ').map((name) => [name, { dimension: `count of ${name}`, size: 1 }] as const),
  ...Object.entries(PARTICULAR),
]);
