import { stringify } from 'yaml';
import { z } from 'astro/zod';
import { yearSchema } from '../../src/content/schemas/id.ts';
import { draftReportSchema } from '../../src/content/schemas/report.ts';
import { omit, textOf, type Kind, type NewFile, type Project } from './kind.ts';
import { takenBy } from './taken.ts';

const { shape } = draftReportSchema;

export const REPORT: Kind = {
  name: 'report',
  title: '年报',
  example: 'npm run new -- report --year 2018',
  questions: [
    {
      name: 'year',
      question: '哪一年的年报',
      schema: yearSchema.describe('四位数字，例如：2018'),
      type: 'number',
      refuse: (year, _, { tree }) => takenBy(tree, `content/reports/${year}/report.yaml`),
    },
    { name: 'title', question: '标题', optional: true, schema: shape.title },
    { name: 'subtitle', question: '副题', optional: true, schema: shape.subtitle },
    { name: 'byline', question: '署名', optional: true, schema: shape.byline },
    { name: 'description', question: '30 到 80 字的摘要', optional: true, schema: shape.description },
    {
      name: 'seed',
      question: '原文文件，相对于 seeds/，例如 2018/report.txt',
      optional: true,
      schema: z.string().min(1),
      propose: ({ year = '' }, project) => {
        const [seed, ...others] = seedsOf(project).filter((path) => path.startsWith(`${year}/`));
        return others.length === 0 ? seed : undefined;
      },
      refuse: (seed, _, project) => {
        if (seedsOf(project).includes(seed)) return undefined;
        const known = seedsOf(project).join('、');
        return `seeds/ 里没有 ${seed} → 先把原文放进 seeds/；现在有：${known === '' ? '没有' : known}`;
      },
    },
  ],
  build: (values) => {
    const year = textOf(values, 'year');
    const folder = `content/reports/${year}`;
    const cover = { draft: true, year: Number(year), ...omit(values, 'year') };
    return {
      files: [{ path: `${folder}/report.yaml`, text: coverOf(year, cover) }, ...emptyFiles(folder, year)],
      url: `/reports/${year}/`,
      next: [
        `把原文放进 seeds/${year}/，运行 npm run import -- ${year} seeds/${year}/report.docx`,
        `运行 npm run worksheet -- ${year}，逐个填今年的数`,
        '都补齐以后删去 report.yaml 的 draft: true，才会发布',
      ],
    };
  },
};

function coverOf(year: string, cover: Readonly<Record<string, unknown>>): string {
  return `# ${year} 年的年报，草稿。还缺什么，npm run check 的“待补”会列出。\n${stringify(cover, { lineWidth: 0 })}`;
}

function emptyFiles(folder: string, year: string): readonly NewFile[] {
  return [
    {
      path: `${folder}/observations.yaml`,
      text: `# ${year} 年度的数。每一个数只写在这里；写法见 content/README.md。\nreported: []\n`,
    },
    {
      path: `${folder}/charts.yaml`,
      text: `# ${year} 年度的图表。每张图在正文里用 <Chart id="…" /> 放进去；写法见 content/README.md。\ncharts: []\n`,
    },
    {
      path: `${folder}/numerals.yaml`,
      text: `# ${year} 年原文里不是统计数字的数字，逐处说明；写法见 content/README.md。\nnumerals: []\n`,
    },
  ];
}

function seedsOf({ tree }: Project): readonly string[] {
  return [...tree.seeds.keys()].map((path) => path.replace(/^seeds\//, ''));
}
