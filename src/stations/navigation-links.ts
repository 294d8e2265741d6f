import { toGcj02 } from '../content/schemas/datum.ts';
import { formatDegrees, type LngLat } from '../content/schemas/geo.ts';

/** Where a map service is asked to lead; the point in WGS-84. */
export interface Destination extends LngLat {
  readonly name: string;
  readonly address: string;
}

export interface NavigationLink {
  readonly service: 'amap' | 'tencent' | 'baidu';
  readonly title: string;
  readonly url: string;
}

/** What the services are told about the site. */
const APP = 'annual-report';

/** Links that open the destination in 高德、腾讯 and 百度地图, in the forms that these document, with the id of the site that asks; all three are given GCJ-02. */
export function toNavigationLinks(
  { name, address, ...point }: Destination,
  site: string,
): readonly NavigationLink[] {
  const gcj02 = toGcj02(point);
  const [lng, lat] = [formatDegrees(gcj02.longitude), formatDegrees(gcj02.latitude)];
  const [title, place] = [encodeURIComponent(name), encodeURIComponent(address)];
  return [
    {
      service: 'amap',
      title: '高德地图',
      url: `https://uri.amap.com/marker?position=${lng},${lat}&name=${title}&src=${APP}&coordinate=gaode&callnative=0`,
    },
    {
      service: 'tencent',
      title: '腾讯地图',
      url: `https://apis.map.qq.com/uri/v1/marker?marker=coord:${lat},${lng};title:${title};addr:${place}&coord_type=2&referer=${APP}`,
    },
    {
      service: 'baidu',
      title: '百度地图',
      url: `https://api.map.baidu.com/marker?location=${lat},${lng}&title=${title}&content=${place}&output=html&coord_type=gcj02&src=webapp.${site}-union.${APP}`,
    },
  ];
}
