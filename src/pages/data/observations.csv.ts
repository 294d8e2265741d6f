import { getRecords, toCsv } from '../../observations/downloads.ts';

export async function GET(): Promise<Response> {
  return new Response(toCsv(await getRecords()));
}
