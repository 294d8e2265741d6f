import type { Entry } from '../../content/content-entry.ts';
import type { ContentPath } from '../../content/content-path.ts';
import type { ContentTree } from '../../content/content-tree.ts';
import type { DataPath } from '../../content/text/yaml-document.ts';

/** A field whose words readers see; `*` in its path is any index or key. */
export interface FieldPattern {
  readonly path: readonly string[];
  /** A title has rules of its own. */
  readonly kind?: 'title';
}

interface Fields {
  readonly entry: Entry<unknown>;
  readonly fields: readonly FieldPattern[];
}

const TITLE: FieldPattern = { path: ['title'], kind: 'title' };

export const CHAPTER_FIELDS: readonly FieldPattern[] = [TITLE, ...fields('description')];
export const ARTICLE_FIELDS: readonly FieldPattern[] = [
  TITLE,
  ...fields(
    'description',
    'dateNote',
    'source',
    'author',
    'numerals.*.reason',
    'attachments.*.title',
    'outdated.reason',
  ),
];
const REPORT = [TITLE, ...fields('subtitle', 'byline', 'description', 'dateNote')];
const OBSERVATIONS = fields('derived.*.method');
const NUMERALS = fields('numerals.*.reason');
const CHARTS = fields(
  'charts.*.title',
  'charts.*.subject',
  'charts.*.sentence',
  'charts.*.note',
  'charts.*.labels.*',
  'charts.*.wholes.*',
  'charts.*.panels.*.heading',
);
const INDICATOR = fields('name', 'definition', 'breaks.*.reason');
const STATION = fields(
  'name',
  'shortName',
  'address',
  'location.source',
  'services.*',
  'facilities.*',
  'hours',
  'telephone',
);
const CORRECTION = fields('reason');
const TOMBSTONES = fields('removed.*.name', 'removed.*.reason', 'pages.*.name', 'pages.*.reason');
const SITE = fields(
  'name',
  'organisation.name',
  'organisation.address',
  'organisation.telephone',
  'description',
  'navigation.*.title',
  'topics.*.title',
  'topics.*.description',
  'licence.name',
  'map.attribution',
);

const BY_KIND: Readonly<Partial<Record<ContentPath['kind'], readonly FieldPattern[]>>> = {
  site: SITE,
  tombstones: TOMBSTONES,
  indicator: INDICATOR,
  station: STATION,
  correction: CORRECTION,
  report: REPORT,
  observations: OBSERVATIONS,
  numerals: NUMERALS,
  charts: CHARTS,
};

/** The fields that readers see in a YAML file of a kind. */
export function fieldsOfKind(kind: ContentPath['kind']): readonly FieldPattern[] {
  return BY_KIND[kind] ?? [];
}

/** The YAML files of a tree, each with the fields that readers see. */
export function yamlFieldsOf(tree: ContentTree): readonly Fields[] {
  const { site, tombstones, indicators, stations, corrections, reports } = tree;
  const of = (entry: Entry<unknown> | undefined, patterns: readonly FieldPattern[]): readonly Fields[] =>
    entry ? [{ entry, fields: patterns }] : [];
  return [
    ...of(site, SITE),
    ...of(tombstones, TOMBSTONES),
    ...[...indicators.values()].flatMap((entry) => of(entry, INDICATOR)),
    ...[...stations.values()].flatMap((entry) => of(entry, STATION)),
    ...corrections.flatMap((entry) => of(entry, CORRECTION)),
    ...reports.flatMap(({ report, observations, numerals, charts }) => [
      ...of(report, REPORT),
      ...of(observations, OBSERVATIONS),
      ...of(numerals, NUMERALS),
      ...of(charts, CHARTS),
    ]),
  ];
}

/** The strings at a path in which `*` is any index or key. */
export function stringsAt(
  data: unknown,
  path: readonly string[],
  at: DataPath = [],
): readonly { readonly text: string; readonly at: DataPath }[] {
  const [name, ...rest] = path;
  if (name === undefined) return typeof data === 'string' ? [{ text: data, at }] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    name === '*' || name === key ? stringsAt(value, rest, [...at, key]) : [],
  );
}

function fields(...paths: readonly string[]): readonly FieldPattern[] {
  return paths.map((path) => ({ path: path.split('.') }));
}
