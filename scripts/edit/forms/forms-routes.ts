import { z } from 'astro/zod';
import { answer, readBody } from '../server/ask.ts';
import type { Routes } from '../server/server.ts';
import type { Workplace } from '../workplace.ts';
import { toChoices } from './form/choices.ts';
import { readForm, saveForm } from './form-file.ts';

const pathSchema = z.array(z.union([z.string(), z.number()]));
/** As `YamlEdit`. */
export const editSchema = z.union([
  z.strictObject({ path: pathSchema, set: z.unknown() }),
  z.strictObject({ path: pathSchema, add: z.unknown(), at: z.int().min(0).optional() }),
  z.strictObject({ path: pathSchema, order: z.array(z.int().min(0)) }),
  z.strictObject({ path: pathSchema, remove: z.literal(true) }),
]);
const editsSchema = z.strictObject({
  file: z.string(),
  version: z
    .string()
    .optional()
    .transform((version) => version),
  edits: z.array(editSchema),
  name: z.string(),
});

/** Forms of the files of content. */
export function toFormsRoutes(workplace: Workplace): Routes {
  return {
    'GET /api/form': ({ query }) => answer(readForm(workplace, query.get('file') ?? '')),
    'POST /api/form': (request) => answer(saveForm(workplace, readBody(request, editsSchema))),
    'GET /api/form/choices': ({ query }) => {
      const year = query.get('year');
      return answer(toChoices(workplace.tree(), year === null ? undefined : Number(year)));
    },
  };
}
