import type { ContentTree, ReportTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { errorIn } from '../content/report-issue.ts';

const TEXT_FILE = /^content\/(.+)\.(?:ya?ml|mdx?)$/;
const ARTICLE = /^articles\/[^/]+\//;
const CHAPTER = /^(reports\/[^/]+)\/\d+-/;

/** Addresses that pages and downloads of the site itself have, and the one id that every object of JavaScript already has. */
const RESERVED_CHAPTERS: ReadonlySet<string> = new Set(['print', 'sources', 'report']);
const RESERVED_INDICATORS: ReadonlySet<string> = new Set(['observations', 'datapackage', 'constructor']);
/** `photos` is a folder beside the articles. */
export const RESERVED_ARTICLES: ReadonlySet<string> = new Set(['page', 'photos']);

/** Two files with one id or address, two chapters with one number, and names that the site itself uses. */
export function checkNames(tree: ContentTree): readonly Issue[] {
  return [...checkTwins(tree), ...tree.reports.flatMap(checkChapterNumbers), ...checkReserved(tree)];
}

function checkTwins(tree: ContentTree): readonly Issue[] {
  const first = new Map<string, string>();
  return [...tree.files].sort().flatMap((file) => {
    const address = addressOf(file);
    if (address === undefined) return [];
    const twin = first.get(address);
    if (twin === undefined) {
      first.set(address, file);
      return [];
    }
    const found = `和 ${twin} 用了同一个编号`;
    const allowed =
      '每个编号只能有一个文件（只差大小写、扩展名，或只差年份的文章，也算同一个）：删去一个，或改一个的文件名';
    return [errorIn(file, 'name/duplicate', { found, allowed })];
  });
}

/** What becomes of a file's path in addresses: without extension, number and letter case; an article's also without its year. */
function addressOf(file: string): string | undefined {
  const stem = TEXT_FILE.exec(file)?.[1]?.toLowerCase();
  return stem?.replace(ARTICLE, 'articles/').replace(CHAPTER, '$1/chapters/');
}

function checkChapterNumbers({ chapters }: ReportTree): readonly Issue[] {
  return chapters.flatMap((chapter, index) => {
    const before = chapters[index - 1];
    if (before?.number !== chapter.number) return [];
    const found = `和 ${before.file} 用了同一个章序号 ${String(chapter.number).padStart(2, '0')}`;
    return [
      errorIn(chapter.file, 'name/chapter-number', {
        found,
        allowed: '每章一个序号，按先后写 01、02、03；00 是导语',
      }),
    ];
  });
}

function checkReserved(tree: ContentTree): readonly Issue[] {
  const chapters = tree.reports.flatMap((report) => report.chapters);
  const taken = [
    ...chapters.filter(({ slug }) => RESERVED_CHAPTERS.has(slug)),
    ...tree.articles.filter(({ slug }) => RESERVED_ARTICLES.has(slug)),
    ...[...tree.indicators].filter(([id]) => RESERVED_INDICATORS.has(id)).map(([, entry]) => entry),
  ];
  return taken.map(({ file }) =>
    errorIn(file, 'name/reserved', {
      found: '这个名字网站自己在用',
      allowed: '换一个文件名；还没有发布的才能改名',
    }),
  );
}
