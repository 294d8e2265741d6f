import { z } from 'astro/zod';
import { answer, readBody } from '../server/ask.ts';
import type { Routes } from '../server/server.ts';
import type { Workplace } from '../workplace.ts';
import { correct, listCorrectable, toCorrectionFields } from './correct/correct.ts';
import { toDataIndex } from './data-index.ts';
import { toChoices } from './form/choices.ts';
import { keptName, readForm, saveForm } from './form-file.ts';
import { keepTyped } from './kept/kept.ts';
import { makeNew, toNewView } from './new/new-content.ts';
import { usesOf } from './uses.ts';
import { readWording, toValues } from './values/values-views.ts';

const pathSchema = z.array(z.union([z.string(), z.number()]));
/** As `YamlEdit`. */
const editSchema = z.union([
  z.strictObject({ path: pathSchema, set: z.unknown() }),
  z.strictObject({ path: pathSchema, add: z.unknown(), at: z.int().min(0).optional() }),
  z.strictObject({ path: pathSchema, order: z.array(z.int().min(0)) }),
  z.strictObject({ path: pathSchema, remove: z.literal(true) }),
]);
const editsSchema = z.strictObject({
  file: z.string(),
  version: z.string().optional(),
  edits: z.array(editSchema),
  name: z.string(),
});
const typedSchema = z.strictObject({
  name: z.string(),
  typed: z.strictObject({ version: z.string().optional(), base: z.unknown(), value: z.unknown() }).optional(),
});

const correctionDraftSchema = z.strictObject({
  indicator: z.string(),
  year: z.int(),
  text: z.string(),
  quote: z.string(),
  reason: z.string(),
  date: z.string(),
  isSourceChanged: z.boolean(),
});
const newSchema = z.strictObject({ kind: z.string(), answers: z.record(z.string(), z.string()) });
const wordingSchema = z.strictObject({ indicator: z.string(), text: z.string() });

/** Forms of the files of content. */
export function toFormsRoutes(workplace: Workplace): Routes {
  return {
    'GET /api/form': ({ query }) => answer(readForm(workplace, query.get('file') ?? '')),
    'POST /api/form': (request) => answer(saveForm(workplace, readBody(request, editsSchema))),
    'PUT /api/form/typed': (request) => {
      const { name, typed } = readBody(request, typedSchema);
      keepTyped(workplace.root, keptName(name), typed);
      return answer({});
    },
    'GET /api/values': ({ query }) => answer(toValues(workplace, yearOf(query))),
    'POST /api/values/read': (request) => answer(readWording(workplace, readBody(request, wordingSchema))),
    'GET /api/data': () => answer(toDataIndex(workplace)),
    'GET /api/indicator': ({ query }) => answer(usesOf(workplace.tree(), query.get('id') ?? '')),
    'GET /api/correct': () =>
      answer({ published: listCorrectable(workplace.tree()), fields: toCorrectionFields() }),
    'POST /api/correct': async (request) =>
      answer(await correct(workplace, readBody(request, correctionDraftSchema))),
    'GET /api/new': ({ query }) => answer(toNewView(query.get('kind') ?? '')),
    'POST /api/new': async (request) => {
      const { kind, answers } = readBody(request, newSchema);
      return answer(await makeNew(workplace, kind, answers));
    },
    'GET /api/form/choices': ({ query }) => {
      return answer(toChoices(workplace.tree(), yearOf(query)));
    },
  };
}

function yearOf(query: URLSearchParams): number | undefined {
  const year = query.get('year');
  return year === null ? undefined : Number(year);
}
