import type { APIRoute } from 'astro';
import { getChartFile, getChartRoutes } from '../../charts/chart-files.ts';
import type { ChartView } from '../../charts/chart-views.ts';

export const getStaticPaths = getChartRoutes;

export const GET: APIRoute<{ chart: ChartView }> = async ({ props }) =>
  Response.json(await getChartFile(props.chart));
