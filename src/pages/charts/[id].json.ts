import type { APIRoute } from 'astro';
import { getChartFile, getChartRoutes } from '../../data/chart-files.ts';
import type { ChartView } from '../../data/charts.ts';

export const getStaticPaths = getChartRoutes;

export const GET: APIRoute<{ chart: ChartView }> = async ({ props }) =>
  Response.json(await getChartFile(props.chart));
