import { toFileRoutes } from './files.ts';
import { toFormsRoutes } from './forms/forms-routes.ts';
import { toHomeRoutes } from './home/home-routes.ts';
import { toImportRoutes } from './import/import-routes.ts';
import { toPageRoutes } from './page.ts';
import { toPublishRoutes } from './publish/publish-routes.ts';
import type { Routes } from './server/server.ts';
import { toTextRoutes } from './text/text-routes.ts';
import type { Workplace } from './workplace.ts';

/** All that the desk's server answers. */
export function toRoutes(workplace: Workplace): Routes {
  return {
    ...toPageRoutes(),
    ...toFileRoutes(workplace),
    ...toHomeRoutes(workplace),
    ...toImportRoutes(workplace),
    ...toTextRoutes(workplace),
    ...toFormsRoutes(workplace),
    ...toPublishRoutes(workplace),
  };
}
