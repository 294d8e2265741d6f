import { getOpenStations, getPageTemplate } from '../data/open-stations.ts';
import { toGeoJson } from '../map/open-data.ts';

export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(toGeoJson(await getOpenStations(), await getPageTemplate())));
}
