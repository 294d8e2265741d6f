import { stringify } from 'yaml';
import { idSchema } from '../../src/content/schemas/id.ts';
import { unknownTownship } from '../../src/rules/stations.ts';
import { stationSchema } from '../../src/content/schemas/station.ts';
import { findTownship } from '../../src/content/schemas/places.ts';
import { omit, textOf, type Kind, type Project } from './kind.ts';
import { takenBy } from './taken.ts';

const { shape } = stationSchema;

export const STATION: Kind = {
  name: 'station',
  title: '服务站点',
  example:
    'npm run new -- station --id example --name 某镇总工会职工服务站 --level township --kind station --asOf 2018',
  questions: [
    {
      name: 'id',
      question: '编号（小写英文字母、数字、连字符，例如 hushan）',
      schema: idSchema,
      refuse: (id, _, { tree }) => takenBy(tree, `content/stations/${id}.yaml`),
    },
    { name: 'name', question: '名称', schema: shape.name },
    {
      name: 'level',
      question: '层级（city 市（县、区、旗）、township 乡镇街道、enterprise 企业）',
      schema: shape.level,
    },
    { name: 'kind', question: '类型（station 服务站、point 服务点）', schema: shape.kind },
    { name: 'asOf', question: '以上情况截至何时（2018、2018-05 或 2018-05-31）', schema: shape.asOf },
    {
      name: 'township',
      question: '所在乡镇街道，照 content/places.yaml 写',
      optional: true,
      schema: shape.township,
      refuse: (name, _, project) => refuseTownship(name, project),
    },
    { name: 'address', question: '地址', optional: true, schema: shape.address },
    { name: 'telephone', question: '电话，例如 0570-1234567', optional: true, schema: shape.telephone },
    { name: 'hours', question: '开放时间', optional: true, schema: shape.hours },
    { name: 'opened', question: '启用日期，知道到哪一级就写到哪一级', optional: true, schema: shape.opened },
    {
      name: 'services',
      question: '提供的服务，用顿号隔开',
      optional: true,
      schema: shape.services,
      type: 'list',
    },
  ],
  build: (values) => {
    const id = textOf(values, 'id');
    return {
      files: [{ path: `content/stations/${id}.yaml`, text: stringify(omit(values, 'id'), { lineWidth: 0 }) }],
      url: `/stations/${id}/`,
      next: ['知道坐标以后写 location，写法见编辑手册“新增一个服务站点”'],
    };
  },
};

function refuseTownship(name: string, { tree }: Project): string | undefined {
  const places = tree.places?.data;
  if (!places || findTownship(places, name)) return undefined;
  const { found, allowed } = unknownTownship(places, name);
  return `${found} → ${allowed}`;
}
