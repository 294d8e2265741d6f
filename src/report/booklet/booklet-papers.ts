import { hash } from 'virtual:content-files';
import type { Attachment, BookletColophon } from './booklet.ts';
import { seedTextPath } from '../../content/schemas/report.ts';
import { dateWords } from '../../content/text/date-words.ts';
import { toQrCode } from '../../share/poster/qr.ts';
import { getContentTree } from '../../content/shown-tree.ts';
import { getDataPackage, getRecords, toCsv } from '../../observations/downloads.ts';
import { getSite } from '../../content/site-view.ts';
import type { ReportView } from '../report-views.ts';

/** What the file of a booklet carries: the published table of all numbers, its description, and the text of the source. */
export async function toAttachments({ year }: ReportView): Promise<readonly Attachment[]> {
  const tree = getContentTree();
  const seed = seedTextPath(tree.reports.find((report) => report.year === year)?.report?.data?.seed ?? '');
  const source = tree.seeds.get(`seeds/${seed}`);
  return [
    {
      name: 'observations.csv',
      mime: 'text/csv',
      relationship: 'data',
      description: '全部数值，每个都有原文和网址',
      text: toCsv(await getRecords()),
    },
    {
      name: 'datapackage.json',
      mime: 'application/json',
      relationship: 'supplement',
      description: '全部数值的说明（Frictionless Data Package）',
      text: JSON.stringify(await getDataPackage()),
    },
    ...(source === undefined
      ? []
      : [
          {
            name: seed.split('/').at(-1) ?? seed,
            mime: 'text/plain',
            relationship: 'source',
            description: `${year}年年报的原文`,
            text: source,
          } as const,
        ]),
  ];
}

const SHORT_HASH = 12;

/** What a booklet's last page says of it. */
export async function toColophon({
  year,
  title,
  byline,
  url,
  dateNote,
  written,
}: ReportView): Promise<BookletColophon> {
  const site = await getSite();
  const { organisation, licence } = site;
  const address = new URL(url, site.url).href;
  const { size, path } = toQrCode(address);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><path d="${path}" fill="none" stroke="#1e1a17"/></svg>`;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['编制', organisation.name],
    ['日期', dateWords(written ?? String(year))],
    ['地址', organisation.address],
    ['电话', organisation.telephone],
    ['邮箱', organisation.email],
    ['许可', licence?.name],
    // As the footer of the site calls /build.json, where all of it stands.
    ['本版校验', hash.slice(0, SHORT_HASH)],
  ];
  return {
    source: `${byline}《${title}》`,
    dateNote: dateNote ?? '',
    address,
    code: { svg, width: size, height: size },
    facts: facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  };
}
