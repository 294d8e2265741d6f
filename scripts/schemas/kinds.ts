import type { z } from 'astro/zod';
import { chartsFileSchema } from '../../src/charts/declaration.ts';
import { addressesSchema } from '../../src/content/schemas/addresses.ts';
import { articleSchema } from '../../src/content/schemas/article.ts';
import { correctionSchema } from '../../src/content/schemas/correction.ts';
import { indicatorSchema } from '../../src/content/schemas/indicator.ts';
import { ledgerSchema } from '../../src/content/schemas/ledger.ts';
import { numeralsFileSchema } from '../../src/content/schemas/numerals.ts';
import { observationsFileSchema } from '../../src/content/schemas/observation.ts';
import { placesSchema } from '../../src/content/schemas/places.ts';
import { chapterSchema, reportSchema } from '../../src/content/schemas/report.ts';
import { siteSchema } from '../../src/content/schemas/site.ts';
import { stationSchema } from '../../src/content/schemas/station.ts';
import { tablesFileSchema } from '../../src/content/schemas/data-table.ts';
import { tombstonesSchema } from '../../src/content/schemas/tombstone.ts';
import { unitsSchema } from '../../src/content/schemas/units.ts';
import { worksheetSchema } from '../../src/content/schemas/worksheet.ts';
import { todoSchema } from '../import/todo.ts';

/** A kind of file that staff write. */
export interface FileKind {
  readonly title: string;
  readonly schema: z.ZodType;
  /** Which files, from the project's root. */
  readonly files: string;
  /** Where in the file: the whole of it, or the part between the two lines of ---. */
  readonly part: 'yaml' | 'front matter';
}

/** By the name of the JSON Schema; the handbook's examples are named after these, too. */
export const FILE_KINDS: Readonly<Record<string, FileKind>> = {
  site: { title: '网站', schema: siteSchema, files: 'content/site.yaml', part: 'yaml' },
  places: { title: '地方', schema: placesSchema, files: 'content/places.yaml', part: 'yaml' },
  units: { title: '单位', schema: unitsSchema, files: 'content/units.yaml', part: 'yaml' },
  published: { title: '发布过的数', schema: ledgerSchema, files: 'content/published.yaml', part: 'yaml' },
  addresses: {
    title: '发布过的网址',
    schema: addressesSchema,
    files: 'content/addresses.yaml',
    part: 'yaml',
  },
  tombstones: {
    title: '停用的指标',
    schema: tombstonesSchema,
    files: 'content/tombstones.yaml',
    part: 'yaml',
  },
  indicator: { title: '指标', schema: indicatorSchema, files: 'content/indicators/*.yaml', part: 'yaml' },
  station: { title: '服务站点', schema: stationSchema, files: 'content/stations/*.yaml', part: 'yaml' },
  correction: { title: '更正', schema: correctionSchema, files: 'content/corrections/*.yaml', part: 'yaml' },
  report: { title: '年报', schema: reportSchema, files: 'content/reports/*/report.yaml', part: 'yaml' },
  observations: {
    title: '数值',
    schema: observationsFileSchema,
    files: 'content/reports/*/observations.yaml',
    part: 'yaml',
  },
  'observations.todo': {
    title: '年末要填的数',
    schema: worksheetSchema,
    files: 'content/reports/*/observations.todo.yaml',
    part: 'yaml',
  },
  'import.todo': {
    title: '导入以后等您决定的',
    schema: todoSchema,
    files: 'content/reports/*/import.todo.yaml',
    part: 'yaml',
  },
  numerals: {
    title: '不是统计数字的数字',
    schema: numeralsFileSchema,
    files: 'content/reports/*/numerals.yaml',
    part: 'yaml',
  },
  tables: { title: '表格', schema: tablesFileSchema, files: 'content/reports/*/tables.yaml', part: 'yaml' },
  charts: { title: '图表', schema: chartsFileSchema, files: 'content/reports/*/charts.yaml', part: 'yaml' },
  chapter: {
    title: '年报一章的开头',
    schema: chapterSchema,
    files: 'content/reports/*/[0-9][0-9]-*.mdx',
    part: 'front matter',
  },
  article: {
    title: '文章的开头',
    schema: articleSchema,
    files: 'content/articles/*/*.{md,mdx}',
    part: 'front matter',
  },
};
