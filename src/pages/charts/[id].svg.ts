import type { APIRoute } from 'astro';
import { getChartRoutes, getChartSvg } from '../../charts/chart-files.ts';
import type { ChartView } from '../../charts/chart-views.ts';

export const getStaticPaths = getChartRoutes;

export const GET: APIRoute<{ chart: ChartView }> = async ({ props }) =>
  new Response(await getChartSvg(props.chart));
