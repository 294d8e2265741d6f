import { observed } from './chart-fixtures.ts';
import { toDataset } from '../../src/share/metadata/dataset.ts';
import type { PageFacts } from '../../src/share/facts.ts';

/** An article whose date is known to the day. */
export const ARTICLE: PageFacts = {
  site: {
    name: '云溪县总工会年报',
    description: '年报',
    organisation: { name: '云溪县总工会', english: 'Yunxi Federation of Trade Unions' },
  },
  origin: 'https://annual-report.example',
  path: '/articles/station/',
  title: '把职工服务站搬到社区',
  description: '服务站把职能前移到社区。',
  kind: 'article',
  column: '文章',
  trail: [{ title: '文章', url: '/articles/' }],
  published: '2018-01-05',
  updated: undefined,
  source: '云溪县总工会',
  author: undefined,
  subject: { kind: 'article', highlight: undefined, excerptOf: undefined, topics: ['服务站点'] },
};

/** The same, known only to the year. */
export const OF_A_YEAR: PageFacts = { ...ARTICLE, published: '2017' };

export const NUMBER: PageFacts = {
  ...OF_A_YEAR,
  path: '/data/volunteers/2017/',
  title: '2017年工会志愿者',
  column: '数据',
  published: undefined,
  subject: {
    kind: 'observation',
    year: 2017,
    id: 'volunteers/2017',
    parts: { prefix: '', digits: '2500', suffix: '多名' },
    sentence: ['全市共有工会志愿者', { observation: 'volunteers/2017', text: '2500多名' }, '。'],
    derived: false,
    dataset: toDataset({
      name: '2017年工会志愿者',
      description: '工会志愿者人数',
      url: 'https://annual-report.example/data/volunteers/2017/',
      publisher: '云溪县总工会',
      years: [2017],
      distributions: [{ format: 'text/csv', url: 'https://annual-report.example/data/volunteers.csv' }],
      values: [observed('volunteers', '2500多名', 2500, '名', { qualifier: 'over', name: '工会志愿者' })],
    }),
  },
};
