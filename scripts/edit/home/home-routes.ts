import { answer } from '../server/ask.ts';
import type { Routes } from '../server/server.ts';
import type { Workplace } from '../workplace.ts';
import type { HomeView } from './home-view.ts';

export function toHomeRoutes({ report }: Workplace): Routes {
  return {
    'GET /api/home': () => answer({ issues: report().issues } satisfies HomeView),
  };
}
