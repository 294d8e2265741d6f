import { getDataPackage } from '../../observations/downloads.ts';

export async function GET(): Promise<Response> {
  return Response.json(await getDataPackage());
}
