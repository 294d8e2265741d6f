import type { RuleId } from '../../../src/content/rule-ids.ts';
import { ARTICLE_EXAMPLES } from './articles.ts';
import { CHART_EXAMPLES } from './charts.ts';
import { COPY_EXAMPLES } from './copy.ts';
import { TABLE_EXAMPLES } from './data-tables.ts';
import type { RuleExample } from './example.ts';
import { FILE_EXAMPLES } from './files.ts';
import { NUMBER_EXAMPLES } from './numbers.ts';
import { PLACE_EXAMPLES } from './places.ts';
import { PROSE_EXAMPLES } from './prose.ts';
import { PUBLISHED_EXAMPLES } from './published.ts';

/** The parts in which the handbook shows the examples. */
export const EXAMPLE_PARTS = [
  ['文件和字段', FILE_EXAMPLES],
  ['正文、链接和照片', PROSE_EXAMPLES],
  ['文字和标点', COPY_EXAMPLES],
  ['附件和过时的文章', ARTICLE_EXAMPLES],
  ['数值', NUMBER_EXAMPLES],
  ['原文的表格', TABLE_EXAMPLES],
  ['指标、发布和更正', PUBLISHED_EXAMPLES],
  ['站点、引用、同义词和分享', PLACE_EXAMPLES],
  ['图表', CHART_EXAMPLES],
] as const satisfies readonly (readonly [string, Partial<Record<RuleId, RuleExample>>])[];

/** One example of every rule: the compiler refuses a rule without one. */
export const EXAMPLES: Readonly<Record<RuleId, RuleExample>> = {
  ...FILE_EXAMPLES,
  ...PROSE_EXAMPLES,
  ...COPY_EXAMPLES,
  ...ARTICLE_EXAMPLES,
  ...NUMBER_EXAMPLES,
  ...TABLE_EXAMPLES,
  ...PUBLISHED_EXAMPLES,
  ...PLACE_EXAMPLES,
  ...CHART_EXAMPLES,
};
