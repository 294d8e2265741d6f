import { parseContentPath, type ContentPath } from '../../../src/content/content-path.ts';
import type { ContentTree } from '../../../src/content/content-tree.ts';

/** What staff call a file of `content/` or `seeds/`: by its title where one of the trees knows it. */
export function nameFile(path: string, trees: readonly ContentTree[]): string {
  const place = parseContentPath(path);
  if (place) return nameOf(path, place, trees);
  if (path === 'seeds/README.md') return '原文登记表';
  if (path.endsWith('/.import.json')) return `${path.split('/')[2] ?? ''}年报：导入的记录`;
  return path.startsWith('seeds/') ? `原文 ${path.slice('seeds/'.length)}` : path.replace(/^content\//, '');
}

const SINGLE = {
  site: '网站设置',
  places: '本市的地名和位置',
  units: '计量单位',
  ledger: '发布过的数（记账）',
  addresses: '发布过的网址（记账）',
  tombstones: '停用的指标、撤下的页面',
  handbook: '编辑手册',
} as const;

const OF_REPORT = {
  report: '封面',
  observations: '数值',
  numerals: '原文里的其他数字',
  tables: '表格',
  charts: '图表',
} as const;

function nameOf(path: string, place: ContentPath, trees: readonly ContentTree[]): string {
  const file = path.split('/').at(-1) ?? path;
  switch (place.kind) {
    case 'report':
    case 'observations':
    case 'numerals':
    case 'tables':
    case 'charts':
      return `${String(place.year)}年报：${OF_REPORT[place.kind]}`;
    case 'chapter':
      return `${String(place.year)}年报：${place.number === 0 ? '导语' : `《${chapterTitle(path, trees) ?? place.slug}》`}`;
    case 'article':
      return `文章《${articleTitle(place.slug, trees) ?? place.slug}》`;
    case 'attachment':
      return `文章《${articleTitle(place.slug, trees) ?? place.slug}》的附件 ${place.name}`;
    case 'correction':
      return `${place.date} 的更正`;
    case 'indicator':
      return `指标“${first(trees, (tree) => tree.indicators.get(place.id)?.data?.name) ?? place.id}”`;
    case 'station':
      return `服务站点“${first(trees, (tree) => tree.stations.get(place.id)?.data?.name) ?? place.id}”`;
    case 'picture':
      return `照片 ${file}`;
    case 'todo':
      return `${path.split('/')[2] ?? ''}年报：还没有决定的`;
    default:
      return SINGLE[place.kind];
  }
}

function chapterTitle(path: string, trees: readonly ContentTree[]): string | undefined {
  return first(trees, ({ reports }) =>
    first(reports, ({ chapters }) => chapters.find(({ file }) => file === path)?.data?.title),
  );
}

function articleTitle(slug: string, trees: readonly ContentTree[]): string | undefined {
  return first(trees, ({ articles }) => articles.find((article) => article.slug === slug)?.data?.title);
}

function first<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
