import { z } from 'astro/zod';
import { Document, isMap, isScalar, visit } from 'yaml';
import { idSchema, yearSchema } from '../../src/content/schemas/id.ts';
import { articleNumeralSchema } from '../../src/content/schemas/numerals.ts';
import { tableSchema } from '../../src/content/schemas/data-table.ts';
import { qualifierSchema } from '../../src/quantity/quantity.ts';
import { readQuantity } from '../../src/quantity/quantity-text.ts';
import { indicatorSchema } from '../../src/content/schemas/indicator.ts';
import type { Proposed } from './new-indicator.ts';
import type { NumeralProposal } from './numeral-proposals.ts';

/** The file in a report's folder that lists what the import leaves to decide. */
export const TODO = 'import.todo.yaml';

const accept = z.boolean().describe('采用就改成 true');

/** A quantity of the source, proposed as an observation. `npm run worksheet` may take these over: they are `Reported` and what speaks for them. */
const observationProposalSchema = z.strictObject({
  accept,
  match: z
    .enum(['sure', 'likely', 'again', 'new', 'none'])
    .describe(
      'sure 整句话和单位都一样，likely 相近，again 同一个数又说了一次，new 拟了新指标，none 没有对上',
    ),
  indicator: z.union([idSchema, z.literal('')]).describe('指标编号；没有对上的由您写'),
  new: indicatorSchema
    .pick({ name: true, english: true, unit: true, kind: true, theme: true, definition: true })
    .optional()
    .describe('新指标的文件里写什么；采用就新建'),
  year: yearSchema.optional().describe('原文说的是以前哪一年的数'),
  text: z.string().min(1).describe('数字在原文里的写法'),
  value: z.number().describe('以基本单位计的数值'),
  high: z.number().optional().describe('原文给的是范围时的上限'),
  qualifier: qualifierSchema
    .default('exact')
    .describe(
      'exact 确数、over 多/余、near 近、about 约、at-least 以上、at-most 以内、range 原文写出两端的范围',
    ),
  unit: z.string().optional().describe('原文写的单位'),
  chapter: idSchema.describe('在哪一章，章的网址名'),
  quote: z.string().min(2).describe('原文里说出这个数的一句或半句，一字不改'),
  line: z.int().optional().describe('原文的行号'),
  was: z.string().optional().describe('上一次的写法'),
  reason: z.string().describe('为什么这样配'),
});

const numeralProposalSchema = z.strictObject({
  accept,
  line: z.int().describe('原文的行号'),
  passage: z.string().min(1).describe('那一行里的原话，里面的数字都由它说明'),
  kind: articleNumeralSchema.shape.kind,
  reason: z.string().describe('它为什么不是统计数字'),
});

const tableProposalSchema = z.strictObject({
  accept,
  ...tableSchema.shape,
  line: z.int().describe('第一行在原文的行号'),
});

const photoProposalSchema = z.strictObject({
  file: z.string().describe('照片文件，content/ 以下'),
  line: z.int().describe('原文的行号'),
  add: z.string().describe('写好 alt 以后放进那一章的一行'),
});

export const todoSchema = z.strictObject({
  observations: z.array(observationProposalSchema).default([]).describe('像数值的'),
  numerals: z.array(numeralProposalSchema).default([]).describe('不是统计数字的'),
  tables: z.array(tableProposalSchema).default([]).describe('整张收进 tables.yaml 的表格'),
  photos: z.array(photoProposalSchema).default([]).describe('等您写说明的照片'),
});

export type ObservationProposal = z.infer<typeof observationProposalSchema>;
export type PhotoProposal = z.infer<typeof todoSchema>['photos'][number];
export type Todo = z.infer<typeof todoSchema>;

/** A match as staff decide on it; nothing is accepted for them. */
export function toProposal({
  quantity,
  certainty,
  indicator,
  year,
  made,
  reason,
}: Proposed): ObservationProposal {
  const { text, stated, unit, chapter, quote, line } = quantity;
  const reading = readQuantity(stated, { unit: indicator?.unit ?? unit ?? '元' });
  const { value, high, qualifier } = reading.ok
    ? reading.quantity
    : { value: 0, high: undefined, qualifier: 'exact' as const };
  return {
    accept: false,
    match: made ? 'new' : certainty,
    indicator: made?.id ?? indicator?.id ?? '',
    ...(made && { new: { ...made.fields } }),
    ...(year !== undefined && { year }),
    text,
    value,
    ...(high !== undefined && { high }),
    qualifier,
    ...(unit !== undefined && { unit }),
    chapter,
    quote,
    line,
    ...(indicator?.last && { was: indicator.last.text }),
    reason,
  };
}

/** The list with every match of these kinds accepted. */
export function acceptAll(todo: Todo, kinds: readonly ObservationProposal['match'][]): Todo {
  const observations = todo.observations.map((item) =>
    kinds.includes(item.match) ? { ...item, accept: true } : item,
  );
  return { ...todo, observations };
}

/** What staff have changed in the list since it was written stays, for what is still open; so does what they accepted and `isWritten` does not know yet. */
export function keepDecisions(
  next: Todo,
  current: Todo,
  isWritten: (item: ObservationProposal) => boolean,
): Todo {
  const observations = new Map(current.observations.map((item) => [observationKey(item), item]));
  const numerals = new Map(current.numerals.map((item) => [numeralKey(item), item]));
  const open = new Set(next.observations.map(observationKey));
  const waiting = current.observations.filter(
    (item) => item.accept && !open.has(observationKey(item)) && !isWritten(item),
  );
  return {
    ...next,
    observations: [
      ...next.observations.map((item) => {
        const old = observations.get(observationKey(item));
        return old && isTouched(old, item) ? old : item;
      }),
      ...waiting,
    ],
    tables: next.tables.map((item) => current.tables.find(({ line }) => line === item.line) ?? item),
    numerals: next.numerals.map((item) => {
      const old = numerals.get(numeralKey(item));
      return old?.accept ? old : item;
    }),
  };
}

/** What nothing known fits stays as it was first written: its name or its indicator may be staff's. */
function isTouched(old: ObservationProposal, item: ObservationProposal): boolean {
  const isUnknown = (match: ObservationProposal['match']): boolean => match === 'new' || match === 'none';
  return old.accept || (old.indicator !== '' && isUnknown(item.match) && isUnknown(old.match));
}

function observationKey({ chapter, quote, text }: ObservationProposal): string {
  return [chapter, quote, text].join('\n');
}

function numeralKey({ line, passage }: NumeralProposal): string {
  return `${String(line)}\n${passage}`;
}

/** Whether anything is accepted. */
export function isAccepted({ observations, numerals, tables }: Todo): boolean {
  return [...observations, ...numerals, ...tables].some(({ accept: isTaken }) => isTaken);
}

/** Whether nothing is left to decide. */
export function isDone({ observations, numerals, tables, photos }: Todo): boolean {
  return observations.length + numerals.length + tables.length + photos.length === 0;
}

/** The list as YAML with what to do in Chinese; the surest first. */
export function formatTodo(todo: Todo, year: number): string {
  const order = ['sure', 'likely', 'again', 'new', 'none'] as const;
  const observations = order.flatMap((match) => todo.observations.filter((item) => item.match === match));
  const document = new Document({
    observations: observations.map(({ qualifier, ...item }) => ({
      ...item,
      ...(qualifier === 'exact' ? {} : { qualifier }),
    })),
    numerals: todo.numerals,
    tables: todo.tables,
    photos: todo.photos,
  });
  document.commentBefore = [
    ` ${year} 年原文里还没有去处的数，由导入列出，等您决定。改好以后运行（末尾加上 --sure 就采用全部 sure 的，加上 --new 就采用全部 new 的）：`,
    `   npm run import -- ${year} content/reports/${year}/${TODO}`,
    ' accept 改成 true 的写进 observations.yaml 和 numerals.yaml，正文里的数随之绑定，这里就不再列出。',
    ' match：sure 整句话和单位都和以前一样，只有数不同；likely 相近，请核对；again 同一个数又说了一次；',
    '   new 没有对上，拟了新指标：indicator 是编号（发布以后不改），new 是它的文件，不合适就改，是已有的指标就写已有的编号；',
    '   none 没有对上，也没有拟（reason 说为什么）：要收就写上 indicator（新指标先建 indicators/编号.yaml），不是统计数字就写进 numerals.yaml。',
    ' tables：整张表格一次收进 tables.yaml，上面列的格就不用一个个收：核对 id（发布后不改）、title、unit 和合并的格（^ 同上一格，< 同左一格），accept 改成 true。',
    ' photos：图片已经放进 photos/，写好 alt（画面里有什么）以后，把 add 那一行换进那一章。',
  ].join('\n');
  flowRows(document);
  const numerals = document.get('numerals', true);
  if (typeof numerals === 'object' && numerals !== null && 'items' in numerals) {
    for (const item of numerals.items as unknown[]) if (isMap(item)) item.flow = true;
  }
  return document.toString({ lineWidth: 0 });
}

/** A row of a table on one line. */
export function flowRows(document: Document): void {
  visit(document, {
    Seq: (_, node) => {
      if (node.items.length > 0 && node.items.every((item) => isScalar(item))) node.flow = true;
    },
  });
}
