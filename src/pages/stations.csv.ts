import { getOpenStations } from '../stations/open-stations.ts';
import { toStationsCsv } from '../stations/open-data.ts';

export async function GET(): Promise<Response> {
  return new Response(toStationsCsv(await getOpenStations()));
}
