import { once } from '../lib/once.ts';
import { href, paths } from '../lib/url.ts';
import type { OpenStation } from './open-data.ts';
import { getSite } from '../content/site-view.ts';
import { getStations, type StationView } from './station-views.ts';

/** Every station as it is published for reuse. */
export const getOpenStations = once(async (): Promise<readonly OpenStation[]> =>
  Promise.all((await getStations()).map(toOpenStation)),
);

/** The absolute address of a station's page, with `{id}` for its id. */
export async function getPageTemplate(): Promise<string> {
  const { url: origin } = await getSite();
  return new URL(href(paths.station('id')), origin).href.replace(/id\/$/, '{id}/');
}

export async function toOpenStation(station: StationView): Promise<OpenStation> {
  const { url: origin } = await getSite();
  const { id, name, level, kind, township, address, point, services, facilities } = station;
  const { hours, telephone, opened, asOf } = station;
  return {
    id,
    name,
    level,
    kind,
    township,
    address,
    point,
    services,
    facilities,
    hours,
    telephone,
    opened,
    asOf,
    url: new URL(station.url, origin).href,
  };
}
