import type { APIRoute } from 'astro';
import { getPressRoutes, toReadme, type PressView } from '../../../report/press.ts';

export const getStaticPaths = getPressRoutes;

export const GET: APIRoute<{ press: PressView }> = ({ props }) => new Response(toReadme(props.press));
