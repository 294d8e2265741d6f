import { stringify } from 'yaml';
import { z } from 'astro/zod';
import { correctionSchema } from '../../src/content/schemas/correction.ts';
import { changedField } from '../../src/content/schemas/ledger.ts';
import { formatObservationId } from '../../src/content/observation-id.ts';
import { observationsById } from '../../src/content/observed.ts';
import { textOf, type Answers, type Kind, type Project } from './kind.ts';
import { nearestIndicators } from './nearest-indicators.ts';

const { shape } = correctionSchema;

export const CORRECTION: Kind = {
  name: 'correction',
  title: '更正',
  example:
    'npm run new -- correction --indicator volunteers --year 2017 --reason 录入时看错了一个数字 --date 2026-11-22',
  questions: [
    {
      name: 'indicator',
      question: '更正的是哪个指标的数（编号，例如 volunteers）',
      // Its own schema would turn a name away without saying which indicator has it.
      schema: z.string().min(1),
      refuse: (id, _, project) =>
        publishedOf(project, id).length > 0 ? undefined : nothingPublished(id, project),
    },
    {
      name: 'year',
      question: '更正的是哪一年的数',
      schema: shape.year.describe('四位数字，例如：2017'),
      type: 'number',
      refuse: (year, { indicator = '' }, project) => {
        const years = publishedOf(project, indicator).map((row) => String(row.year));
        if (years.includes(year)) return undefined;
        return `${indicator} 没有发布过 ${year} 年的数 → 发布过的年份：${[...new Set(years)].join('、')}`;
      },
    },
    {
      name: 'was',
      question: '更正前网站上的写法',
      schema: shape.was,
      propose: (given, project) => historyOf(given, project).at(-1),
      refuse: (was, given, project) => {
        const history = historyOf(given, project);
        if (history.includes(was)) return undefined;
        return `没有发布过“${was}” → 照抄发布过的写法：${history.join('、')}`;
      },
    },
    {
      name: 'is',
      question: '更正后的写法，照抄 observations.yaml 里改好的 text',
      schema: shape.is,
      propose: (given, project) => {
        const current = currentOf(given, project)?.text;
        return refuseUnchanged(current ?? '', given, project) === undefined ? current : undefined;
      },
      refuse: refuseUnchanged,
    },
    { name: 'reason', question: '为什么更正，一句话，读者看得到', schema: shape.reason },
    { name: 'date', question: '更正的日期，写到日，例如 2026-11-22', schema: shape.date },
  ],
  build: (values, project) => {
    const { date, indicator, year, was, is, reason } = values;
    const qualifier =
      was === is ? qualifierStep(textOf(values, 'indicator'), String(year), project) : undefined;
    const path = `content/corrections/${textOf(values, 'date')}-${textOf(values, 'indicator')}-${textOf(values, 'year')}.yaml`;
    return {
      files: [
        { path, text: stringify({ date, indicator, year, was, is, qualifier, reason }, { lineWidth: 0 }) },
      ],
      url: '/corrections/',
      next: ['运行 npm run publish-ledger，把更正后的数记下来，和别的改动一起提交'],
    };
  },
};

/** Without the new value in its only place, the correction would announce what no page shows. */
function refuseUnchanged(is: string, given: Answers, project: Project): string | undefined {
  const current = currentOf(given, project)?.text;
  const { indicator = '', year = '', was } = given;
  const isChanged = is !== was || qualifierStep(indicator, year, project) !== undefined;
  if (is === current && isChanged) return undefined;
  const where = `content/reports/${given.year ?? ''}/observations.yaml`;
  return `${where} 里现在是“${current ?? '没有这个数'}” → 先把那里的 text、value 改好，再写更正`;
}

function publishedOf({ tree }: Project, indicator: string) {
  return (tree.ledger?.data?.published ?? []).filter((row) => row.indicator === indicator);
}

/** The wordings that were published, oldest first. */
function historyOf({ indicator = '', year }: Answers, project: Project): readonly string[] {
  return publishedOf(project, indicator)
    .filter((row) => String(row.year) === year)
    .map(({ text }) => text);
}

function currentOf({ indicator = '', year = '' }: Answers, { tree }: Project) {
  return observationsById(tree).get(formatObservationId({ indicator, year: Number(year) }));
}

/** How exact a number was published and is now, where nothing else of it changes. */
function qualifierStep(indicator: string, year: string, project: Project) {
  const before = publishedOf(project, indicator).findLast((row) => String(row.year) === year);
  const after = currentOf({ indicator, year }, project);
  if (!before || !after || changedField(before, after) !== 'qualifier') return undefined;
  return { was: before.qualifier, is: after.qualifier };
}

function nothingPublished(id: string, { tree }: Project): string {
  if (tree.indicators.has(id)) return `${id} 还没有发布过 → 没有发布过的数不用更正，直接改 observations.yaml`;
  const near = nearestIndicators(tree, id);
  const advice = near.length === 0 ? '编号见 content/indicators/ 里的文件名' : `是不是：${near.join('、')}`;
  return `没有这个指标：${id} → ${advice}`;
}
