import type { APIRoute } from 'astro';
import { getIndicatorRecords } from '../../observations/downloads.ts';
import { getIndicators } from '../../observations/indicator-views.ts';

export async function getStaticPaths() {
  return (await getIndicators()).map(({ indicator }) => ({ params: { indicator: indicator.id } }));
}

export const GET: APIRoute<Record<string, never>, { indicator: string }> = async ({ params }) =>
  Response.json(await getIndicatorRecords(params.indicator));
