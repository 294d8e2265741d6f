import { getRecords } from '../../data/downloads.ts';

export async function GET(): Promise<Response> {
  return Response.json(await getRecords());
}
