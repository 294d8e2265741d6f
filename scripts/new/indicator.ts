import { stringify } from 'yaml';
import type { ContentTree } from '../../src/content/content-tree.ts';
import { idSchema } from '../../src/content/schemas/id.ts';
import { indicatorSchema } from '../../src/content/schemas/indicator.ts';
import { unknown } from '../../src/rules/references.ts';
import { omit, textOf, type Answers, type Kind, type Project } from './kind.ts';
import { takenBy } from './taken.ts';

const { shape } = indicatorSchema;

export const INDICATOR: Kind = {
  name: 'indicator',
  title: '指标',
  example:
    'npm run new -- indicator --id heatstroke-visits --name 高温慰问人次 --english "Summer visits" --unit 人次 --kind flow --theme assistance --definition 当年高温慰问的人次。',
  questions: [
    {
      name: 'id',
      question: '编号（小写英文字母、数字、连字符，例如 volunteers；发布以后不再改）',
      schema: idSchema,
      refuse: (id, _, { tree }) => takenBy(tree, `content/indicators/${id}.yaml`) ?? tombstoneOf(id, tree),
    },
    { name: 'name', question: '名称，例如 工会志愿者人数', schema: shape.name },
    {
      name: 'english',
      question: '英文名称，用于搜索，例如 Union volunteers',
      optional: true,
      schema: shape.english,
    },
    {
      name: 'unit',
      question: '单位，例如 名、人次、户、元、项（别的单位先写进 content/units.yaml）',
      schema: shape.unit,
    },
    { name: 'kind', question: '种类（stock 年末有多少、flow 一年做了多少）', schema: shape.kind },
    {
      name: 'theme',
      question: '主题编号，见 content/site.yaml 的 themes',
      schema: shape.theme,
      refuse: unknownTheme,
    },
    { name: 'definition', question: '一句话定义：数的是什么，范围到哪里', schema: shape.definition },
    {
      name: 'validFrom',
      question: '从哪一年起有这个指标，例如 2018',
      optional: true,
      schema: shape.validFrom,
      type: 'number',
    },
  ],
  build: (values) => {
    const id = textOf(values, 'id');
    return {
      files: [
        { path: `content/indicators/${id}.yaml`, text: stringify(omit(values, 'id'), { lineWidth: 0 }) },
      ],
      url: `/data/${id}/`,
      next: [`在 content/reports/年份/observations.yaml 里写上它的数，正文里写 <Stat id="${id}" />`],
    };
  },
};

function unknownTheme(theme: string, _: Answers, { tree }: Project): string | undefined {
  const known = tree.site?.data?.themes.map(({ id }) => id) ?? [];
  if (known.includes(theme)) return undefined;
  const { found, allowed } = unknown('主题', theme, known, ' content/site.yaml 里 themes 的 id');
  return `${found} → ${allowed}`;
}

function tombstoneOf(id: string, { tombstones }: ContentTree): string | undefined {
  const stone = tombstones?.data?.removed.find((removed) => removed.id === id);
  return stone && `${id} 是已经取消的指标“${stone.name}” → 取消的编号不能再用，换一个`;
}
