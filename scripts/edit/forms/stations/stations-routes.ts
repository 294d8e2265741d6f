import { isDeepStrictEqual } from 'node:util';
import { z } from 'astro/zod';
import { readContentFiles } from '../../../../src/content/disk/read-content.ts';
import { idSchema } from '../../../../src/content/schemas/id.ts';
import { stationSchema } from '../../../../src/content/schemas/station.ts';
import { STATION } from '../../../new/station.ts';
import { takenBy } from '../../../new/taken.ts';
import { answer, readBody } from '../../server/ask.ts';
import { DeskFault, type Routes } from '../../server/server.ts';
import { editYaml } from '../../server/yaml-edit.ts';
import type { Workplace } from '../../workplace.ts';
import { keepTyped } from '../kept/kept.ts';
import { propose, readTextFile } from '../propose.ts';
import { changesBetween } from '../yaml-changes.ts';
import { readAddress, readPoint } from './read-point.ts';
import { dataOf, keptName, placesOf, toStationForm, toStationsView } from './station-views.ts';
import type { StationData } from './station-view.ts';

const dataSchema = z.record(z.string(), z.unknown());
const saveSchema = z.strictObject({
  id: z.string(),
  data: dataSchema,
  /** As the window found it; left out for a new station. */
  before: dataSchema.optional(),
});
const readSchema = z.strictObject({ text: z.string(), township: z.string().optional() });
const keepSchema = z.strictObject({ id: z.string().optional(), data: dataSchema.optional() });

/** Stations: listed, their points read, saved. */
export function toStationsRoutes(workplace: Workplace): Routes {
  const { root, tree } = workplace;
  return {
    'GET /api/stations': () => answer(toStationsView(workplace)),
    'GET /api/stations/form': ({ query }) => answer(toStationForm(workplace, query.get('id') ?? undefined)),
    'POST /api/stations/read': (request) => {
      const { text, township } = readBody(request, readSchema);
      return answer(readPoint(text, township, placesOf(tree())));
    },
    'POST /api/stations/address': (request) => {
      const { text } = readBody(request, readSchema);
      return answer(readAddress(text, placesOf(tree())));
    },
    'POST /api/stations/keep': (request) => {
      const { id, data } = readBody(request, keepSchema);
      keepTyped(root, keptName(id), data);
      return answer({});
    },
    'POST /api/stations/save': (request) => {
      const { id, data, before } = readBody(request, saveSchema);
      const saved = before ? change(workplace, id, data, before) : create(workplace, id, data);
      if (saved.issues.length === 0) keepTyped(root, keptName(before && id), undefined);
      return answer(saved);
    },
  };
}

function create(workplace: Workplace, id: string, data: StationData) {
  const { error } = idSchema.safeParse(id);
  if (error) throw new DeskFault(`编号“${id}”不行：${error.issues[0]?.message ?? ''}`);
  const path = fileOf(id);
  const taken = takenBy(workplace.tree(), path);
  if (taken !== undefined) throw new DeskFault(`编号 ${id} 已经有站点用了，换一个`);
  const project = { files: readContentFiles(workplace.root), tree: workplace.tree() };
  const { files } = STATION.build({ id, ...inOrder(data) }, project);
  return propose(workplace, `新建站点“${nameOf(data, id)}”`, [{ path, text: files[0].text }]);
}

function change(workplace: Workplace, id: string, data: StationData, before: StationData) {
  if (!isDeepStrictEqual(dataOf(workplace.tree(), id), before))
    throw new DeskFault('这个站点刚刚在别处改过，没有写：您填的都留着，请重新打开这一页，看一看再存');
  const path = fileOf(id);
  const text = changesBetween([], before, data).reduce(editYaml, readTextFile(workplace.root, path));
  return propose(workplace, `改站点“${nameOf(data, id)}”`, [{ path, text }]);
}

/** The fields in the order of the schema, as in the files of the others. */
function inOrder(data: StationData): StationData {
  return Object.fromEntries(
    Object.keys(stationSchema.shape).flatMap((name) => (name in data ? [[name, data[name]]] : [])),
  );
}

function nameOf({ name }: StationData, id: string): string {
  return typeof name === 'string' ? name : id;
}

function fileOf(id: string): string {
  return `content/stations/${id}.yaml`;
}
