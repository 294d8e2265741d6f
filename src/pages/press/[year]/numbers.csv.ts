import type { APIRoute } from 'astro';
import { getPressRoutes, toNumbersCsv, type PressView } from '../../../report/press.ts';

export const getStaticPaths = getPressRoutes;

export const GET: APIRoute<{ press: PressView }> = ({ props }) => new Response(toNumbersCsv(props.press));
