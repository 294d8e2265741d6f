import { getRecords, toCsv } from '../../data/downloads.ts';

export async function GET(): Promise<Response> {
  return new Response(toCsv(await getRecords()));
}
