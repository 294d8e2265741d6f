import type { APIRoute } from 'astro';
import type { Booklet } from '../../../report/booklet/booklet.ts';
import { renderBooklet } from '../../../report/booklet/set-booklet.ts';
import { getBookletRoutes } from '../../../report/booklet/booklets.ts';

export const getStaticPaths = getBookletRoutes;

export const GET: APIRoute<{ booklet: Booklet }> = async ({ props }) =>
  new Response(await renderBooklet(props.booklet, 'regular'), {
    headers: { 'content-type': 'application/pdf' },
  });
