import type { APIRoute } from 'astro';
import { getChartPng, getChartRoutes } from '../../charts/chart-files.ts';
import type { ChartView } from '../../charts/chart-views.ts';

export const getStaticPaths = getChartRoutes;

export const GET: APIRoute<{ chart: ChartView }> = async ({ props }) =>
  new Response(new Blob([Uint8Array.from(await getChartPng(props.chart))]));
