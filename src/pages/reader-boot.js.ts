import type { APIRoute } from 'astro';
import { toBootSource } from '../reader/boot-source.ts';

/** The script that shows the reader's preferences before the first paint. */
export const GET: APIRoute = () =>
  new Response(toBootSource(), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
