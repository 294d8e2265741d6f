import type { PageFonts } from '../../tools/page-fonts.ts';
import type { Phase } from '../../tools/phases.ts';

/** One build of a generated site. */
export interface Measured {
  readonly articles: number;
  readonly phases: readonly Phase[];
  /** The most memory of the build and its children, in bytes; undefined where it cannot be measured. */
  readonly memory: number | undefined;
  /** The bytes of one article's page as built, before compression. */
  readonly page: number;
  /** What pages load of the heading face, by what the page is. */
  readonly fonts: Readonly<Record<string, PageFonts>>;
}

/** The milliseconds of all phases. */
export function totalOf({ phases }: Pick<Measured, 'phases'>): number {
  return phases.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

/** One line a phase and one column a size, then time, memory, an article's bytes, and the bytes of pages' heading fonts with how many ranks go without: `38012 -1`. */
export function formatScale(builds: readonly Measured[]): string {
  const names = [...new Set(builds.flatMap(({ phases }) => phases.map(({ name }) => name)))];
  const rows = names.map((name) => [
    name,
    ...builds.map(({ phases }) => seconds(phases.find((phase) => phase.name === name)?.milliseconds ?? 0)),
  ]);
  return [
    ['篇数', ...builds.map(({ articles }) => String(articles))],
    ...rows,
    ['合计', ...builds.map((build) => seconds(totalOf(build)))],
    [
      '最大内存',
      ...builds.map(({ memory }) => (memory === undefined ? '—' : `${(memory / 2 ** 30).toFixed(2)} GB`)),
    ],
    ['一篇的字节', ...builds.map(({ page }) => String(page))],
    ...Object.keys(builds[0]?.fonts ?? {}).map((name) => [
      `标题字体：${name}`,
      ...builds.map(({ fonts }) => formatFonts(fonts[name])),
    ]),
  ]
    .map(([name = '', ...cells]) => [...cells.map((cell) => cell.padStart(10)), `  ${name}`].join(''))
    .join('\n');
}

function formatFonts({ bytes, plain }: PageFonts = { bytes: 0, plain: '' }): string {
  return plain === '' ? String(bytes) : `${bytes} -${plain.split(' ').length}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
