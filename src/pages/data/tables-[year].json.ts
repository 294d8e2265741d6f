import type { APIRoute } from 'astro';
import { getCellRecords, getTableYears } from '../../observations/table-downloads.ts';

export async function getStaticPaths() {
  return (await getTableYears()).map((year) => ({ params: { year: String(year) } }));
}

export const GET: APIRoute<Record<string, never>, { year: string }> = async ({ params }) =>
  Response.json(await getCellRecords(Number(params.year)));
