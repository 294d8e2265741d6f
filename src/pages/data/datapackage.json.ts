import { getDataPackage } from '../../data/downloads.ts';

export async function GET(): Promise<Response> {
  return Response.json(await getDataPackage());
}
