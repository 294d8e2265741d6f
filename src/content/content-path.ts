import type { Issue } from './issue.ts';
import { ATTACHMENT_TYPES } from './schemas/attachment.ts';

/** What a file of `content/` is, read from its path alone. */
export type ContentPath =
  | { readonly kind: SingleKind }
  | { readonly kind: 'indicator' | 'station'; readonly id: string }
  | { readonly kind: 'report' | 'observations' | 'numerals' | 'tables' | 'charts'; readonly year: number }
  | { readonly kind: 'chapter'; readonly year: number; readonly number: number; readonly slug: string }
  | {
      readonly kind: 'article';
      readonly year: number;
      readonly slug: string;
      readonly syntax: 'markdown' | 'mdx';
    }
  | { readonly kind: 'attachment'; readonly year: number; readonly slug: string; readonly name: string }
  | { readonly kind: 'correction'; readonly date: string }
  /** `todo`: what a script leaves for staff to decide. It is no content. */
  | { readonly kind: 'picture' | 'handbook' | 'todo' };

type SingleKind = 'site' | 'places' | 'units' | 'ledger' | 'addresses' | 'tombstones';

const ID = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const YEAR = '[0-9]{4}';
const HANDBOOK = /^content\/README\.md$/;
const SINGLE: Readonly<Record<string, SingleKind>> = {
  'content/site.yaml': 'site',
  'content/places.yaml': 'places',
  'content/units.yaml': 'units',
  'content/published.yaml': 'ledger',
  'content/addresses.yaml': 'addresses',
  'content/tombstones.yaml': 'tombstones',
};
const CORRECTION = new RegExp(`^content/corrections/([0-9]{4}-[0-9]{2}-[0-9]{2})-${ID}\\.yaml$`);
const NAMED = new RegExp(`^content/(indicators|stations)/(${ID})\\.yaml$`);
const REPORT = new RegExp(`^content/reports/(${YEAR})/(report|observations|numerals|tables|charts)\\.yaml$`);
const CHAPTER = new RegExp(`^content/reports/(${YEAR})/([0-9]{2})-(${ID})\\.mdx$`);
const ARTICLE = new RegExp(`^content/articles/(${YEAR})/(${ID})\\.(mdx?)$`);
const TODO = new RegExp(`^content/reports/${YEAR}/(?:import|observations)\\.todo\\.yaml$`);
const PICTURE = new RegExp(`^content/(?:reports|articles)/${YEAR}/photos/[a-z0-9-]+\\.(?:jpe?g|png|webp)$`);

const ATTACHMENT = new RegExp(
  `^content/articles/(${YEAR})/(${ID})/([a-z0-9]+(?:-[a-z0-9]+)*\\.(?:${Object.keys(ATTACHMENT_TYPES).join('|')}))$`,
);

/** The part of a file's path that begins with the project's own `content/`, whatever folders the project lies in; undefined for a file elsewhere. */
export function withinContent(path: string): string | undefined {
  return /^(?:.*\/)?(content\/.+)$/s.exec(path.replaceAll('\\', '/'))?.[1];
}

/** Reads a path such as `content/reports/2017/01-jujiao-zhongxin.mdx`; undefined for a file that has no place there. */
export function parseContentPath(path: string): ContentPath | undefined {
  const single = Object.hasOwn(SINGLE, path) ? SINGLE[path] : undefined;
  if (single !== undefined) return { kind: single };
  const date = CORRECTION.exec(path)?.[1];
  if (date !== undefined) return { kind: 'correction', date };
  if (HANDBOOK.test(path)) return { kind: 'handbook' };
  if (PICTURE.test(path)) return { kind: 'picture' };
  if (TODO.test(path)) return { kind: 'todo' };
  const [, folder, id = ''] = NAMED.exec(path) ?? [];
  if (folder !== undefined) return { kind: folder === 'indicators' ? 'indicator' : 'station', id };
  const [, reportYear, kind] = REPORT.exec(path) ?? [];
  if (kind !== undefined)
    return {
      kind: kind as 'report' | 'observations' | 'numerals' | 'tables' | 'charts',
      year: Number(reportYear),
    };
  const [, chapterYear, number, chapter] = CHAPTER.exec(path) ?? [];
  if (chapter !== undefined)
    return { kind: 'chapter', year: Number(chapterYear), number: Number(number), slug: chapter };
  return parseArticlePath(path);
}

/** An article, or a file attached to one: it lies in a folder that has the article's name, beside it. */
function parseArticlePath(path: string): ContentPath | undefined {
  const [, year, slug, extension] = ARTICLE.exec(path) ?? [];
  if (slug !== undefined)
    return { kind: 'article', year: Number(year), slug, syntax: extension === 'md' ? 'markdown' : 'mdx' };
  const [, attachedYear, article, name] = ATTACHMENT.exec(path) ?? [];
  if (article === undefined || name === undefined) return undefined;
  return { kind: 'attachment', year: Number(attachedYear), slug: article, name };
}

/** Of a file that has no place: what of its name keeps it from one, where files of its folder belong and how they are named, with an example. */
export function describePlace(path: string): Required<Pick<Issue, 'found' | 'allowed' | 'example'>> {
  return { found: nameFault(path.split('/').at(-1) ?? ''), ...placesOf(path) };
}

function nameFault(name: string): string {
  if (/\s/.test(name)) return `文件名“${name}”里有空格`;
  if (/\p{Script=Han}/u.test(name)) return `文件名“${name}”里有汉字`;
  return /[A-Z]/.test(name) ? `文件名“${name}”里有大写字母` : '这个文件的位置或名字不对';
}

function placesOf(path: string): { readonly allowed: string; readonly example: string } {
  if (path.endsWith('.new')) return NEW;
  const folder = path.split('/')[1] ?? '';
  const advice = Object.hasOwn(PLACES, folder) ? PLACES[folder] : undefined;
  return (
    advice ?? {
      allowed: `content/ 里只有 site.yaml、places.yaml、units.yaml、published.yaml、addresses.yaml、tombstones.yaml 和 ${Object.keys(PLACES).join('、')} 五个文件夹`,
      example: 'content/site.yaml',
    }
  );
}

/** What an import writes beside a chapter that an editor has changed. */
const NEW = {
  allowed: '这是导入的新结果：把要用的并进去掉 .new 的那个文件，再把它删去',
  example: '01-jujiao-zhongxin.mdx.new 并进 01-jujiao-zhongxin.mdx',
} as const;

const NAMING = '文件名只用小写英文字母、数字和连字符';

const PLACES: Readonly<Record<string, { readonly allowed: string; readonly example: string }>> = {
  indicators: {
    allowed: `指标是 content/indicators/编号.yaml，${NAMING}`,
    example: 'content/indicators/legal-aid-cases.yaml',
  },
  reports: {
    allowed: `年报在 content/reports/年份/ 下：report.yaml、observations.yaml、numerals.yaml、tables.yaml、charts.yaml、两位数字开头的章 NN-网址名.mdx 和 photos/ 里的照片（只收 jpg、png、webp）；${NAMING}`,
    example: 'content/reports/2017/01-jujiao-zhongxin.mdx',
  },
  articles: {
    allowed: `文章是 content/articles/年份/网址名.mdx（或 .md），照片在 photos/ 里（只收 jpg、png、webp），附件在和文章同名的文件夹里，只收 ${Object.keys(ATTACHMENT_TYPES).join('、')}；${NAMING}`,
    example: 'content/articles/2017/jiansheng.mdx',
  },
  stations: {
    allowed: `站点是 content/stations/编号.yaml，${NAMING}`,
    example: 'content/stations/hushan.yaml',
  },
  corrections: {
    allowed: `更正是 content/corrections/日期-名字.yaml，${NAMING}`,
    example: 'content/corrections/2026-11-22-volunteers.yaml',
  },
};
