import { yearSchema } from '../../../src/content/schemas/id.ts';
import { answer, readBody } from '../server/ask.ts';
import { DeskFault, type Routes } from '../server/server.ts';
import { pathFault, readStored } from '../server/store.ts';
import type { Workplace } from '../workplace.ts';
import { complete } from './complete.ts';
import { completeSchema } from './completions.ts';
import { decide } from './decide.ts';
import { decideSchema } from './decisions.ts';
import type { Section } from './import-view.ts';
import { tellOrigin, toldSchema } from './register.ts';
import { toRestView } from './rest.ts';
import { importFile } from './start.ts';
import { besideIn, toSections } from './told.ts';
import { toImportView, yearUnderWay } from './view.ts';

const PICTURES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** What the page 导入 asks: the file, the decisions, what is left. */
export function toImportRoutes(workplace: Workplace): Routes {
  const told = new Map<number, readonly Section[]>();
  const { root, tree } = workplace;
  return {
    'GET /api/import': ({ query }) => {
      const year = query.has('year') ? readYear(query) : yearUnderWay(tree());
      return answer(year === undefined ? {} : toImportView(root, tree(), year, told.get(year) ?? []));
    },
    'GET /api/import/photo': ({ query }) => {
      const path = `content/${query.get('file') ?? ''}`;
      const { bytes } = pathFault(root, path) === undefined ? readStored(root, path) : { bytes: undefined };
      const type = PICTURES[path.split('.').at(-1)?.toLowerCase() ?? ''];
      if (bytes === undefined || type === undefined) throw new DeskFault('没有这张照片');
      return { type, body: bytes };
    },
    'POST /api/import/file': async ({ query, body }) => {
      const year = readYear(query);
      const [name, replaces] = [query.get('name') ?? '', query.has('replaces')];
      const output = await importFile(workplace, { year, name, bytes: body, replaces });
      if (output === undefined) return answer({ isOther: true });
      told.set(year, toSections(output, tree()));
      return answer({ year });
    },
    'GET /api/import/rest': ({ query }) =>
      answer(toRestView(root, tree(), workplace.report().issues, readYear(query))),
    'POST /api/import/complete': async (request) => {
      const { year, completion } = readBody(request, completeSchema);
      await complete(workplace, year, completion);
      return answer({ year });
    },
    'POST /api/import/origin': (request) => {
      tellOrigin(workplace, readBody(request, toldSchema));
      return answer({});
    },
    'POST /api/import/decide': async (request) => {
      const { year, decision } = readBody(request, decideSchema);
      const output = await decide(workplace, year, decision);
      return answer({ beside: besideIn(output, tree()) });
    },
  };
}

/** The year that an address names. Throws a DeskFault where it is none. */
function readYear(query: URLSearchParams): number {
  const parsed = yearSchema.safeParse(Number(query.get('year')));
  if (!parsed.success) throw new DeskFault('年份要写成四位数字，例如 2018');
  return parsed.data;
}
