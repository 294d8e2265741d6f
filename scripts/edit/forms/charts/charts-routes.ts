import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { z } from 'astro/zod';
import { chartWorldOf } from '../../../../src/charts/check/chart-rule.ts';
import { paths } from '../../../../src/lib/url.ts';
import { answer, readBody } from '../../server/ask.ts';
import { DeskFault, type Routes } from '../../server/server.ts';
import { editYaml } from '../../server/yaml-edit.ts';
import type { Workplace } from '../../workplace.ts';
import { keepTyped } from '../kept/kept.ts';
import { propose, readTextFile, type Proposed } from '../propose.ts';
import { withChanged, withChart } from './chart-edits.ts';
import { chapterOf, placesIn, withoutChart, withPlaced } from './chart-texts.ts';
import { declaredIn, isPublished, keptName, toChartForm, toChartsView } from './chart-views.ts';
import type { ChartDraft, DrawReply } from './chart-view.ts';
import { choicesFor } from './choices.ts';
import { drawDraft } from './draw.ts';
import { indicatorsOf, toDeclaration } from './draft.ts';

const draftSchema = z.looseObject({}).transform((draft) => draft as ChartDraft);
const at = { year: z.int(), id: z.string().optional() };
const drawSchema = z.strictObject({ ...at, declaration: draftSchema, panel: z.int().optional() });
const saveSchema = z.strictObject({ ...at, declaration: draftSchema, before: z.unknown().optional() });
const placeSchema = z.strictObject({ year: z.int(), id: z.string(), line: z.int(), after: z.string() });
const removeSchema = z.strictObject({
  year: z.int(),
  id: z.string(),
  tombstone: z.strictObject({ date: z.string(), reason: z.string(), to: z.string().optional() }).optional(),
});

/** Charts: listed, drawn while they are made, saved, placed, taken away. */
export function toChartsRoutes(workplace: Workplace): Routes {
  const { root, tree } = workplace;
  return {
    'GET /api/charts': () => answer(toChartsView(workplace)),
    'GET /api/charts/form': ({ query }) =>
      answer(toChartForm(workplace, Number(query.get('year')), query.get('id') ?? undefined)),
    'POST /api/charts/draw': (request) => {
      const { year, id, declaration, panel } = readBody(request, drawSchema);
      const world = chartWorldOf(tree(), year);
      keepTyped(root, keptName(year, id), declaration);
      return answer({
        ...drawDraft(declaration, year, world),
        choices: choicesFor(declaration, year, world, panel),
      } satisfies DrawReply);
    },
    'POST /api/charts/forget': (request) => {
      const { year, id } = readBody(request, z.strictObject(at));
      keepTyped(root, keptName(year, id), undefined);
      return answer({});
    },
    'POST /api/charts/save': (request) => answer(save(workplace, readBody(request, saveSchema))),
    'GET /api/charts/places': ({ query }) => {
      const year = Number(query.get('year'));
      const { raw } = findDeclared(workplace, year, query.get('id') ?? '');
      const places = { year, chapter: raw.chapter ?? '' };
      return answer(placesIn(tree(), places, indicatorsOf(raw), chartWorldOf(tree(), year)));
    },
    'POST /api/charts/place': (request) => answer(place(workplace, readBody(request, placeSchema))),
    'POST /api/charts/remove': (request) => answer(remove(workplace, readBody(request, removeSchema))),
  };
}

function save(workplace: Workplace, { year, id, declaration: draft, before }: z.infer<typeof saveSchema>) {
  const declaration = toDeclaration(draft);
  const path = fileOf(year);
  const text = readTextFile(workplace.root, path);
  const name = `图表“${declaration.id ?? ''}”`;
  const saved =
    id === undefined
      ? propose(workplace, `新建${name}`, [{ path, text: withChart(text, declaration) }])
      : change(workplace, { year, id, before, declaration, path, text }, `改${name}`);
  if (saved.issues.length === 0) keepTyped(workplace.root, keptName(year, id), undefined);
  return saved;
}

function change(
  workplace: Workplace,
  {
    year,
    id,
    before,
    declaration,
    path,
    text,
  }: Proposed & {
    readonly year: number;
    readonly id: string;
    readonly before: unknown;
    readonly declaration: ChartDraft;
  },
  name: string,
) {
  const { raw, index } = findDeclared(workplace, year, id);
  if (!isDeepStrictEqual(raw, before))
    throw new DeskFault('这张图刚刚在别处改过，没有写：您填的都留着，请重新打开这一页，看一看再存');
  if (declaration.id !== id && isPublished(workplace.tree(), id))
    throw new DeskFault('发布过的图，编号不能改：网址靠它');
  return propose(workplace, name, [{ path, text: withChanged(text, index, raw, declaration) }]);
}

function place(workplace: Workplace, { year, id, line, after }: z.infer<typeof placeSchema>) {
  const { tree } = workplace;
  const { raw } = findDeclared(workplace, year, id);
  const chapter = chapterOf(tree(), year, raw.chapter ?? '');
  const known = placesIn(tree(), { year, chapter: raw.chapter ?? '' }, [], chartWorldOf(tree(), year));
  if (!chapter || !known.some((one) => one.line === line && one.text === after))
    throw new DeskFault('这一章刚刚改过，图还没有放进去：请重新选一段');
  const text = withPlaced(chapter.text, line, id);
  return propose(workplace, `把图表“${id}”放进正文`, [{ path: chapter.file, text }]);
}

/** A published chart leaves a note at its address. */
function remove(workplace: Workplace, { year, id, tombstone }: z.infer<typeof removeSchema>) {
  const { root, tree } = workplace;
  const { index } = findDeclared(workplace, year, id);
  const path = fileOf(year);
  const text = readTextFile(root, path);
  const count = declaredIn(tree(), year).length;
  const edit =
    count === 1
      ? ({ path: ['charts'], set: [] } as const)
      : ({ path: ['charts', index], remove: true } as const);
  const { charts } = toChartsView(workplace).years.find((one) => one.year === year) ?? { charts: [] };
  const title = charts.find((one) => one.id === id)?.title ?? id;
  const written = [{ path, text: editYaml(text, edit) }, ...withoutChart(tree(), id)];
  return propose(workplace, `撤下图表“${title}”`, [
    ...written,
    ...(tombstone ? [withTombstone(root, { path: paths.chart(id), name: title, ...tombstone })] : []),
  ]);
}

const TOMBSTONES = 'content/tombstones.yaml';

function withTombstone(root: string, page: Readonly<Record<string, unknown>>): Proposed {
  const text = readTextFile(root, TOMBSTONES);
  if (text.trim() === '') return { path: TOMBSTONES, text: stringify({ pages: [page] }, { lineWidth: 0 }) };
  const edit = /^pages:/m.test(text)
    ? ({ path: ['pages'], add: page } as const)
    : ({ path: ['pages'], set: [page] } as const);
  return { path: TOMBSTONES, text: editYaml(text, edit) };
}

function findDeclared({ tree }: Workplace, year: number, id: string) {
  const found = declaredIn(tree(), year).find(({ raw }) => raw.id === id);
  if (!found) throw new DeskFault('这张图已经不在了：可能在别的窗口里撤下了');
  return found;
}

function fileOf(year: number): string {
  return `content/reports/${String(year)}/charts.yaml`;
}
