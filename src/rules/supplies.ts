import { attributeOf } from '../content/text/mdx-document.ts';
import type { DataPath } from '../content/text/yaml-document.ts';
import { isReservedAddress } from '../content/schemas/reserved-address.ts';
import { elementsNaming } from '../content/component.ts';
import type { ContentTree } from '../content/content-tree.ts';
import { formatObservationId } from '../content/observation-id.ts';
import { FEWEST_FIGURES } from '../content/schemas/report.ts';
import type { Site } from '../content/schemas/site.ts';
import { observationsById } from '../content/observed.ts';

/** Something that only staff can supply. It is wanted, and its lack is no fault. */
export interface Supply {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** What is still missing and no source gives: photos, addresses, filing numbers, the site's own address. */
export function listSupplies(tree: ContentTree): readonly Supply[] {
  return [...siteSupplies(tree), ...reportSupplies(tree), ...photoSupplies(tree), ...stationSupplies(tree)];
}

function siteSupplies(tree: ContentTree): readonly Supply[] {
  const { site } = tree;
  if (!site?.data) return [];
  const { url, organisation, filing, licence, security, stationTotals } = site.data;
  const newer = stationTotals && newerTotals(tree, stationTotals);
  const wanted: readonly (readonly [DataPath, boolean, string])[] = [
    [['url'], isReservedAddress(url), `网站正式网址（现在是示例 ${url}）`],
    [['organisation', 'address'], organisation.address === undefined, '主办单位地址'],
    [['organisation', 'telephone'], organisation.telephone === undefined, '主办单位电话，也是媒体联系电话'],
    [['organisation', 'email'], organisation.email === undefined, '指出错误和媒体联系用的邮箱'],
    [['filing', 'icp'], filing.icp === undefined, 'ICP 备案号'],
    [['filing', 'police'], filing.police === undefined, '公安备案号'],
    [
      ['stationTotals', 'year'],
      newer !== undefined,
      `${newer ?? ''} 年的服务站总数（年报已经说了，网站上还是 ${stationTotals?.year ?? ''} 年的）`,
    ],
    [['licence'], licence === undefined, '文字和数据的使用许可'],
    [['security'], security === undefined, '安全联系方式和有效期，写了才有 security.txt'],
  ];
  return wanted.flatMap(([path, isMissing, what]) => {
    const { line } = site.locate(path);
    return isMissing ? [{ file: site.file, line, what: `${what}：${path.join('.')}` }] : [];
  });
}

/** The latest published year that says both totals, where the site still shows those of an earlier one. */
function newerTotals(
  tree: ContentTree,
  { year, stations, points }: NonNullable<Site['stationTotals']>,
): number | undefined {
  const records = observationsById(tree);
  return tree.reports
    .filter(({ report }) => report?.data?.draft === false)
    .map((report) => report.year)
    .filter(
      (later) =>
        later > year &&
        [stations, points].every((id) => records.has(formatObservationId({ indicator: id, year: later }))),
    )
    .toSorted((one, other) => other - one)[0];
}

/** What a draft still lacks before it can be published. */
function reportSupplies({ reports }: ContentTree): readonly Supply[] {
  return reports.flatMap(({ year, report, chapters }) => {
    if (!report?.data?.draft) return [];
    const { title, byline, description, seed, keyFigures } = report.data;
    const wanted: readonly (readonly [boolean, string])[] = [
      [title === '', '标题：title'],
      [byline === '', '署名：byline'],
      [description === '', '30 到 80 字的摘要：description'],
      [seed === '', '原文文件：seed'],
      [keyFigures.length < FEWEST_FIGURES, '至少三个关键数字：keyFigures'],
      [chapters.length === 0, '正文：运行 npm run import'],
    ];
    return wanted.flatMap(([isMissing, what]) =>
      isMissing ? [{ file: report.file, line: 1, what: `${year} 年年报（草稿）的${what}` }] : [],
    );
  });
}

function photoSupplies({ reports, articles }: ContentTree): readonly Supply[] {
  return [...reports.flatMap(({ chapters }) => chapters), ...articles].flatMap(({ file, body }) => {
    const photos = body ? elementsNaming(body, 'photo') : [];
    return photos.flatMap(({ node, value }) => {
      if (value !== undefined) return [];
      return [
        { file, line: node.position?.start.line ?? 1, what: `照片：${attributeOf(node, 'caption') ?? ''}` },
      ];
    });
  });
}

function stationSupplies({ stations }: ContentTree): readonly Supply[] {
  return [...stations.values()].flatMap(({ file, data }) => {
    if (!data) return [];
    const wanted = [
      ...(data.address === undefined ? ['地址'] : []),
      ...(data.location.precision === 'unknown' ? ['坐标'] : []),
    ];
    return wanted.map((what) => ({ file, line: 1, what: `${data.name}的${what}` }));
  });
}
