import type { APIRoute } from 'astro';
import { toJsonFeed } from '../share/metadata/json-feed.ts';
import { getChannel, getFeedItems } from './_feed.ts';

export const GET: APIRoute = async ({ site }) =>
  Response.json(toJsonFeed(await getChannel(site, '/feed.json'), await getFeedItems()));
