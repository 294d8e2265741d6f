import { getRecords } from '../../observations/downloads.ts';

export async function GET(): Promise<Response> {
  return Response.json(await getRecords());
}
