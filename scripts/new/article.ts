import { stringify } from 'yaml';
import { articleSchema } from '../../src/content/schemas/article.ts';
import { idSchema } from '../../src/content/schemas/id.ts';
import { unknown } from '../../src/rules/references.ts';
import { toSlug } from '../../src/content/schemas/slug.ts';
import { omit, textOf, toValue, type Kind, type Project, type Question } from './kind.ts';

const { shape } = articleSchema;

const TOPICS: Question = {
  name: 'topics',
  question: '专题编号，几个就用顿号隔开；见 content/site.yaml 的 topics',
  schema: shape.topics,
  type: 'list',
  refuse: (answer, _, { tree }) => {
    const known = tree.site?.data?.topics.map(({ id }) => id) ?? [];
    const wrong = (toValue(TOPICS, answer) as readonly string[]).find((topic) => !known.includes(topic));
    return wrong === undefined ? undefined : sentenceOf('专题', wrong, known, ' content/site.yaml 里的专题');
  },
};

export const ARTICLE: Kind = {
  name: 'article',
  title: '文章',
  example:
    'npm run new -- article --title 志愿者走进服务站 --slug volunteers-at-work --date 2018-05 --topics stations --description 江山市总工会的志愿者走进职工服务站，为来办事的职工引路、答疑，也听他们说说工作和生活。',
  questions: [
    { name: 'title', question: '标题', schema: shape.title },
    {
      name: 'slug',
      question: '网址名（小写英文字母、数字、连字符；发布以后不再改）',
      schema: idSchema,
      propose: ({ title = '' }) => {
        const slug = toSlug(title);
        return idSchema.safeParse(slug).success ? slug : undefined;
      },
      refuse: (slug, _, { tree }) => {
        const twin = tree.articles.find((article) => article.slug === slug);
        return twin && `${twin.file} 已经用了这个网址名 → 换一个；不同年份的文章也不能同名`;
      },
    },
    {
      name: 'date',
      question: '发布时间（2018、2018-05 或 2018-05-31，知道到哪一级就写到哪一级）',
      schema: shape.date,
    },
    { name: 'description', question: '30 到 80 字的摘要', schema: shape.description },
    TOPICS,
    { name: 'source', question: '来源，例如 某某市总工会', optional: true, schema: shape.source },
    { name: 'author', question: '作者', optional: true, schema: shape.author },
    {
      name: 'station',
      question: '写的是哪个服务站点的编号',
      optional: true,
      schema: shape.station,
      refuse: (id, _, project) => unknownStation(id, project),
    },
  ],
  build: (values) => {
    const slug = textOf(values, 'slug');
    const front = { ...omit(values, 'slug'), draft: true };
    const path = `content/articles/${textOf(values, 'date').slice(0, 4)}/${slug}.mdx`;
    return {
      files: [{ path, text: `---\n${stringify(front, { lineWidth: 0 })}---\n\n` }],
      url: `/articles/${slug}/`,
      next: ['在第二个 --- 下面写正文，一段一行', '写完以后删去 draft: true 这一行，才会发布'],
    };
  },
};

function unknownStation(id: string, { tree }: Project): string | undefined {
  if (tree.stations.has(id)) return undefined;
  return sentenceOf('站点编号', id, [...tree.stations.keys()], ' content/stations/ 里的文件名');
}

function sentenceOf(...words: Parameters<typeof unknown>): string {
  const { found, allowed } = unknown(...words);
  return `${found} → ${allowed}`;
}
