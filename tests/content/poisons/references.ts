import {
  CHARTS,
  OBSERVATIONS,
  onLine,
  REPORT,
  spliced,
  textOf,
  type Generator,
  type Real,
  type RealPoison,
} from './real.ts';

/** Every indicator of every chart, misspelt. */
export const chartIndicators: Generator = (real) =>
  linesOf(real, CHARTS)
    .filter(([, text]) => !text.includes('- id: '))
    .flatMap(([line, text]) =>
      [...text.matchAll(/(?<=^ +- |[[ ])([a-z]+(?:-[a-z]+)+)(?=[\],]|$)/g)].map(([id]) => ({
        title: `charts.yaml: ${id}x`,
        changes: { [CHARTS]: onLine(real, CHARTS, line, id, `${id}x`) },
        file: CHARTS,
        line,
        rule: 'chart/',
      })),
    );

/** Numbers typed into charts' titles, and titles that name what the chart does not draw. */
export const chartTitles: Generator = (real) =>
  linesOf(real, CHARTS)
    .filter(([, text]) => text.includes(' title: '))
    .flatMap(([line, text]) => {
      const field = /\{[a-z-]+\}/.exec(text)?.[0] ?? '';
      return ['23亿元', '{legal-aid-cases}'].map((wrong) => ({
        title: `charts.yaml: ${wrong}`,
        changes: { [CHARTS]: onLine(real, CHARTS, line, field, wrong) },
        file: CHARTS,
        line,
        rule: 'chart/',
      }));
    });

/** Key figures, station totals and excerpts that name nothing. */
export const references: Generator = (real) => [
  ...linesOf(real, REPORT)
    .filter(([, text]) => text.startsWith('  - '))
    .map(([line, text]) => misspell(real, REPORT, line, text, 'reference/indicator')),
  ...linesOf(real, 'content/site.yaml')
    .filter(([, text]) => /^ {2}(?:stations|points): /.test(text))
    .map(([line, text]) => misspell(real, 'content/site.yaml', line, text, 'reference/indicator')),
  ...[...real.report.chapters, ...real.tree.articles].flatMap(({ file }) =>
    linesOf(real, file)
      .filter(([, text]) => /^(?:keyFigure|station| {2}chapter): /.test(text))
      .map(([line, text]) => misspell(real, file, line, text, 'reference/')),
  ),
];

/** Quotes of stations that their chapter does not have. */
export const stationQuotes: Generator = (real) =>
  [...real.tree.stations.values()].flatMap(({ file }) =>
    linesOf(real, file)
      .filter(([, text]) => text.startsWith('    - '))
      .map(([line, text]) => misspell(real, file, line, text, 'quote/station')),
  );

/** The report's own words and files. */
export const covers: Generator = (real) => {
  const at = (words: string): number =>
    linesOf(real, REPORT).find(([, text]) => text.startsWith(words))?.[0] ?? 0;
  const change = (words: string, from: string, to: string, rule: string): RealPoison => {
    const line = at(words);
    return {
      title: `report.yaml: ${to}`,
      changes: { [REPORT]: onLine(real, REPORT, line, from, to) },
      file: REPORT,
      line,
      rule,
    };
  };
  const [first] = real.reported;
  const block = textOf(real, OBSERVATIONS).split('\n  - ')[1]?.trimEnd() ?? '';
  const end = linesOf(real, OBSERVATIONS).find(([, text]) => text === 'derived:')?.[0] ?? 0;
  return [
    change('title', '主动作为', '主动作为8次', 'literal/number'),
    change('subtitle', '满满', '100%', 'literal/number'),
    change('description', '三大“焦点”', '四大“焦点”', 'literal/number'),
    change('dateNote', '2017年', '2018年', 'literal/number'),
    change('seed', '2017/report.txt', '2017/reports.txt', 'reference/seed'),
    change('year', '2017', '2016', 'reference/year'),
    {
      title: 'no observations.yaml',
      changes: { [OBSERVATIONS]: null },
      file: OBSERVATIONS,
      line: 1,
      rule: 'file/missing',
    },
    {
      title: `${first?.indicator ?? ''} twice`,
      changes: { [OBSERVATIONS]: spliced(real, OBSERVATIONS, end, 0, ...`  - ${block}\n`.split('\n')) },
      file: OBSERVATIONS,
      line: end,
      rule: 'observation/duplicate',
    },
  ];
};

/** A letter of the last word of a line. */
function misspell(real: Real, file: string, line: number, text: string, rule: string): RealPoison {
  const wrong = text.replace(/(\/\d{4})?$/, 'x$1');
  return {
    title: `${file}: ${wrong.trim()}`,
    changes: { [file]: spliced(real, file, line, 1, wrong) },
    file,
    line,
    rule,
  };
}

function linesOf(real: Real, file: string): readonly (readonly [line: number, text: string])[] {
  return textOf(real, file)
    .split('\n')
    .map((text, index) => [index + 1, text]);
}
