import type { ContentTree } from '../../../src/content/content-tree.ts';
import type { Section } from './import-view.ts';

/** Sections whose news the page itself gives. */
const ON_PAGE = /^(?:等您决定|合计|没有绑定的数字)/;
const FILES: Readonly<Record<string, string>> = {
  'report.yaml': '封面',
  'observations.yaml': '数值',
  'numerals.yaml': '不是统计数字的数字',
  'tables.yaml': '表格',
  'charts.yaml': '图表',
};

/** What a run of the import printed, in its sections, with titles in place of paths. */
export function toSections(output: string, tree: ContentTree): readonly Section[] {
  return output.split('\n\n').flatMap((block): readonly Section[] => {
    const [title = '', ...lines] = block.split('\n').filter((line) => line.trim() !== '');
    if (title === '' || ON_PAGE.test(title)) return [];
    const named = lines.map((line) => withTitles(line.trim(), tree));
    return [
      { title: withTitles(title.replace(/^seeds\/\S+?（.*）(?=逐行处理)/, '原文'), tree), lines: named },
    ];
  });
}

/** The chapters that somebody had changed, so that their new text stands beside them; Chinese, a line each. */
export function besideIn(output: string, tree: ContentTree): readonly string[] {
  const lines = toSections(output, tree).flatMap((section) => section.lines);
  return lines
    .filter((line) => line.endsWith('写在旁边的 .new 文件里'))
    .map((line) =>
      line.replace(/ {2}.*/, '这一章导入以后改过，没有覆盖：数已经收下，新的正文放在它旁边，请对照着改'),
    );
}

function withTitles(words: string, tree: ContentTree): string {
  const chapters = new Map(
    tree.reports.flatMap((report) =>
      report.chapters.map(({ file, data, slug }) => [file, data?.title ?? slug] as const),
    ),
  );
  return words
    .replaceAll(/content\/reports\/\d{4}\/([\w./-]+)/g, (path, name: string) => {
      const title = chapters.get(path.replace(/\.new$/, '')) ?? FILES[name];
      return title === undefined ? name : `“${title}”`;
    })
    .replaceAll(/seeds\/\d{4}\/(\S+?)(?=\s|（|$)/g, '原文 $1')
    .replace('seeds/README.md', '原文登记表')
    .replace(
      /content\/indicators\/([a-z0-9-]+)\.yaml/,
      (path, id: string) => tree.indicators.get(id)?.data?.name ?? path,
    )
    .replace(/^observations\.yaml$/, '数值');
}
