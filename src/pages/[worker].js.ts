import type { APIRoute } from 'astro';
import { getSite } from '../data/site.ts';
import { toWorkerSource } from '../offline/worker-source.ts';

/** `/service-worker.js`, only where `content/site.yaml` turns it on. */
export async function getStaticPaths() {
  const { offline } = await getSite();
  return offline ? [{ params: { worker: 'service-worker' } }] : [];
}

export const GET: APIRoute = () =>
  new Response(toWorkerSource(), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
