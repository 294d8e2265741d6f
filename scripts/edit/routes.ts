import { toFileRoutes } from './files.ts';
import { toChartsRoutes } from './forms/charts/charts-routes.ts';
import { toFormsRoutes } from './forms/forms-routes.ts';
import { toStationsRoutes } from './forms/stations/stations-routes.ts';
import { toHomeRoutes } from './home/home-routes.ts';
import { toImportRoutes } from './import/import-routes.ts';
import { toPublishRoutes } from './publish/publish-routes.ts';
import type { Routes } from './server/server.ts';
import { toInsertRoutes } from './text/insert/insert-routes.ts';
import { toTextRoutes } from './text/text-routes.ts';
import { openWorkplace } from './workplace.ts';

/** All that the desk's server answers of the content below `root`, which it opens. */
export function openRoutes(root: string): Routes {
  const workplace = openWorkplace(root);
  return {
    ...toFileRoutes(workplace),
    ...toHomeRoutes(workplace),
    ...toImportRoutes(workplace),
    ...toTextRoutes(workplace),
    ...toInsertRoutes(workplace),
    ...toFormsRoutes(workplace),
    ...toChartsRoutes(workplace),
    ...toStationsRoutes(workplace),
    ...toPublishRoutes(workplace),
  };
}
