import { getOpenStations } from '../data/open-stations.ts';
import { toStationsCsv } from '../map/open-data.ts';

export async function GET(): Promise<Response> {
  return new Response(toStationsCsv(await getOpenStations()));
}
