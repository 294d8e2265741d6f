import { getOpenStations, getPageTemplate } from '../stations/open-stations.ts';
import { toGeoJson } from '../stations/open-data.ts';

export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(toGeoJson(await getOpenStations(), await getPageTemplate())));
}
