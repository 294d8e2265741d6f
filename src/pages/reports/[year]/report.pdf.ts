import type { APIRoute } from 'astro';
import type { Booklet } from '../../../booklet/booklet.ts';
import { renderBooklet } from '../../../booklet/render.ts';
import { getBookletRoutes } from '../../../data/booklets.ts';

export const getStaticPaths = getBookletRoutes;

export const GET: APIRoute<{ booklet: Booklet }> = async ({ props }) =>
  new Response(await renderBooklet(props.booklet, 'regular'), {
    headers: { 'content-type': 'application/pdf' },
  });
