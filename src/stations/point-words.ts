import type { StationPoint } from '../content/schemas/station.ts';
import type { Site } from '../content/schemas/site.ts';

/** What a reader must know of a station's point before going there; empty for one that is exact. */
export function describePoint(point: StationPoint | undefined, township: string | undefined): string {
  switch (point?.precision) {
    case undefined:
      return '还没有坐标，示意图上没有它的点。';
    case 'township-seat':
      return `具体地点不详，示意图上标在${township ?? '乡镇街道'}驻地。`;
    case 'area':
      return '只知道在这一片，示意图上是大致位置。';
    case 'street':
      return '位置准确到路段。';
    case 'surveyed':
      return '';
  }
}

/** Where a reader says that something about a station is wrong: by mail, else by telephone; undefined while the site has neither. */
export function toCorrectionLink(
  { email, telephone }: Site['organisation'],
  subject: string,
): string | undefined {
  if (email !== undefined) return `mailto:${email}?subject=${encodeURIComponent(`信息有误：${subject}`)}`;
  return telephone === undefined ? undefined : `tel:${telephone}`;
}
