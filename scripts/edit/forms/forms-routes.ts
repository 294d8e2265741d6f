import { answer } from '../server/ask.ts';
import type { Routes } from '../server/server.ts';
import type { Workplace } from '../workplace.ts';
import { toChoices } from './form/choices.ts';

/** Forms of the files of content. */
export function toFormsRoutes({ tree }: Workplace): Routes {
  return {
    'GET /api/form/choices': ({ query }) => {
      const year = query.get('year');
      return answer(toChoices(tree(), year === null ? undefined : Number(year)));
    },
  };
}
