import type { Routes } from '../server/server.ts';
import type { Workplace } from '../workplace.ts';

export function toPublishRoutes(_workplace: Workplace): Routes {
  return {};
}
