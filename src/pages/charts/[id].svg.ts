import type { APIRoute } from 'astro';
import { getChartRoutes, getChartSvg } from '../../data/chart-files.ts';
import type { ChartView } from '../../data/charts.ts';

export const getStaticPaths = getChartRoutes;

export const GET: APIRoute<{ chart: ChartView }> = async ({ props }) =>
  new Response(await getChartSvg(props.chart));
