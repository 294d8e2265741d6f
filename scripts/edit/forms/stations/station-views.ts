import { isDeepStrictEqual } from 'node:util';
import type { ContentTree } from '../../../../src/content/content-tree.ts';
import type { Places } from '../../../../src/content/schemas/places.ts';
import {
  STATION_KINDS,
  stationSchema,
  toLevelTitles,
  toStationPoint,
} from '../../../../src/content/schemas/station.ts';
import { describePoint } from '../../../../src/stations/point-words.ts';
import { DeskFault } from '../../server/server.ts';
import type { Workplace } from '../../workplace.ts';
import { toFields } from '../form/to-fields.ts';
import { readTyped } from '../kept/kept.ts';
import type { MapView, StationData, StationFormView, StationsView } from './station-view.ts';

/** All stations, each with what it lacks. */
export function toStationsView({ tree, report }: Workplace): StationsView {
  const places = placesOf(tree());
  const levels = toLevelTitles(places);
  const { issues, supplies } = report();
  return {
    ...toMap(tree()),
    stations: [...tree().stations].map(([id, { file, data }]) => ({
      id,
      name: data?.name ?? id,
      level: data ? levels[data.level] : '',
      kind: data ? STATION_KINDS[data.kind] : '',
      township: data?.township,
      address: data?.address,
      point: data ? describePoint(toStationPoint(data.location), data.township) : '',
      lacks: supplies.filter((one) => one.file === file).map(({ what }) => what),
      issues: issues.filter((issue) => issue.file === file),
    })),
  };
}

/** What the page for one station needs; without `id` for a new one. Throws a DeskFault where there is no such station. */
export function toStationForm({ root, tree }: Workplace, id: string | undefined): StationFormView {
  const data = id === undefined ? undefined : dataOf(tree(), id);
  const kept = readTyped(root, keptName(id)) as StationData | undefined;
  return {
    ...toMap(tree()),
    fields: toFields(stationSchema),
    data,
    kept: isDeepStrictEqual(kept, data ?? {}) ? undefined : kept,
  };
}

/** A station's file as written. Throws a DeskFault where there is none, or it cannot be read. */
export function dataOf(tree: ContentTree, id: string): StationData {
  const raw = tree.stations.get(id)?.raw;
  if (typeof raw !== 'object' || raw === null)
    throw new DeskFault(`没有这个站点，或者它的文件读不出来：${id}`);
  // Dates come as dates; the window gets what stands in the file.
  return JSON.parse(JSON.stringify(raw)) as StationData;
}

/** The county. Throws a DeskFault where its file is not in order. */
export function placesOf(tree: ContentTree): Places {
  const places = tree.places?.data;
  if (!places) throw new DeskFault('本市的范围和乡镇街道（places.yaml）还有错，先把它改好');
  return places;
}

/** Under what a station's unsaved words are kept. */
export function keptName(id: string | undefined): string {
  return `station ${id ?? ''}`;
}

function toMap(tree: ContentTree): MapView {
  const { name, townships } = placesOf(tree);
  return {
    name,
    townships,
    mapped: [...tree.stations].flatMap(([id, { data }]) => {
      const point = data && toStationPoint(data.location);
      return point ? [{ id, label: data.shortName ?? data.name, level: data.level, ...point }] : [];
    }),
  };
}
