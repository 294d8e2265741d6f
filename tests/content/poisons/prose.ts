import { referencesTo } from '../../../src/content/component.ts';
import { toObservationId, type ObservationId } from '../../../src/content/observation-id.ts';
import { observationsById } from '../../../src/content/observed.ts';
import { numeralAuditsOf } from '../../../src/provenance/numeral-audit.ts';
import { parseMarkdown } from '../../../src/content/text/mdx-document.ts';
import {
  lineOf,
  OBSERVATIONS,
  onLine,
  otherNumeral,
  spliced,
  textOf,
  type Generator,
  type Real,
} from './real.ts';

const ADDED = ['另有3个。', '共八名。', '投入一亿元。', '增长百分之五。', '2018年。', '近２０家。'];

interface Typed {
  readonly file: string;
  readonly line: number;
  readonly tag: string;
  readonly id: ObservationId;
  readonly nth: number;
}

/** The wording of every Stat typed by hand. */
export const typed: Generator = (real) => {
  const byId = observationsById(real.tree);
  return statsOf(real).map(({ file, line, tag, id }) => {
    const wording = byId.get(id)?.text ?? '';
    return {
      title: `${file}: ${wording}`,
      changes: { [file]: onLine(real, file, line, tag, wording) },
      file,
      line,
      rule: 'literal/number',
    };
  });
};

/** Every Stat of the chapters taken away: the quote no longer stands in its chapter. */
export const unset: Generator = (real) =>
  chapterStats(real).map((stat) => ({
    title: `${stat.file}: ${stat.tag}`,
    changes: { [stat.file]: onLine(real, stat.file, stat.line, stat.tag, '') },
    file: OBSERVATIONS,
    line: quoteLine(real, stat),
    rule: 'quote/chapter',
  }));

/** Every Stat of the chapters made another's. */
export const swapped: Generator = (real) => {
  const byId = observationsById(real.tree);
  return chapterStats(real).map((stat) => {
    const own = byId.get(stat.id)?.text;
    const other = real.reported.find(({ text }) => text !== own)?.indicator ?? '';
    return {
      title: `${stat.file}: ${stat.id} → ${other}`,
      changes: { [stat.file]: onLine(real, stat.file, stat.line, stat.tag, `<Stat id="${other}" />`) },
      file: OBSERVATIONS,
      line: quoteLine(real, stat),
      rule: 'quote/chapter',
    };
  });
};

/** A letter of every Stat's id. */
export const misspelt: Generator = (real) =>
  statsOf(real).map(({ file, line, tag }) => ({
    title: `${file}: ${tag}`,
    changes: { [file]: onLine(real, file, line, tag, tag.replace('id="', 'id="x')) },
    file,
    line,
    rule: 'component/stat',
  }));

/** A number typed into every paragraph of chapters and articles. */
export const added: Generator = (real) =>
  textFiles(real).flatMap((file) =>
    textOf(real, file)
      .split('\n')
      .flatMap((text, index) => {
        const words = ADDED[index % ADDED.length] ?? '';
        if (!/[。”]$|<\/Quote>$/.test(text)) return [];
        return [
          {
            title: `${file}: ${words}`,
            changes: { [file]: spliced(real, file, index + 1, 1, text + words) },
            file,
            line: index + 1,
            rule: 'literal/number',
          },
        ];
      }),
  );

/** A numeral in a chapter that is declared or explains itself made another: 5A景区 → 6A景区. */
export const redrawn: Generator = (real) =>
  [...(real.report.numerals?.data?.numerals ?? []).map(({ passage }) => passage), ...explained(real)].flatMap((passage) =>
    real.report.chapters.flatMap(({ file }) => {
      const line =
        textOf(real, file)
          .split('\n')
          .findIndex((text, index) => index > 6 && text.includes(passage)) + 1;
      const wrong = passage.replace(/[\d一二三四五六七八九两百几廿首]/, otherNumeral);
      if (line === 0 || wrong === passage) return [];
      return [
        {
          title: `${file}: ${wrong}`,
          changes: { [file]: onLine(real, file, line, passage, wrong) },
          file,
          line,
          rule: 'literal/number',
        },
      ];
    }),
  );

/** The words of the source that explain themselves, each once. */
function explained({ tree }: Real): readonly string[] {
  const audit = numeralAuditsOf(tree).get(2017);
  if (!audit) return [];
  const words = audit.numerals.flatMap(({ byRule }) =>
    byRule ? [audit.source.text.slice(byRule.start, byRule.end)] : [],
  );
  return [...new Set(words)];
}

/** Front matter: chapter titles and numbers that the source does not have, numbers in titles and summaries. */
export const headings: Generator = (real) => [
  ...real.report.chapters
    .filter(({ number }) => number > 0)
    .flatMap(({ file, data, locate }) => {
      const line = locate(['title']).line;
      const change = (at: number, from: string, to: string) => ({ [file]: onLine(real, file, at, from, to) });
      const numeral = data?.numeral ?? '';
      return [
        {
          title: `${file}: title`,
          changes: change(line, '聚焦', '聚集'),
          file,
          line,
          rule: 'chapter/heading',
        },
        {
          title: `${file}: numeral`,
          changes: change(locate(['numeral']).line, numeral, otherNumeral(numeral)),
          file,
          line,
          rule: 'chapter/heading',
        },
      ];
    }),
  ...textFiles(real).flatMap((file) =>
    ['title', 'description'].map((field) => {
      const line =
        textOf(real, file)
          .split('\n')
          .findIndex((text) => text.startsWith(`${field}: `)) + 1;
      const changed = onLine(real, file, line, `${field}: `, `${field}: 8个`);
      return { title: `${file}: ${field}`, changes: { [file]: changed }, file, line, rule: 'literal/number' };
    }),
  ),
];

/** Numbers of articles that are of no year, of a wrong year, or declared without being there. */
export const articles: Generator = (real) => [
  ...statsOf(real)
    .filter(({ file }) => file.includes('/articles/'))
    .flatMap(({ file, line, tag }) =>
      ['', '/2015'].map((year) => ({
        title: `${file}: ${tag.replace('/2017', year)}`,
        changes: { [file]: onLine(real, file, line, tag, tag.replace('/2017', year)) },
        file,
        line,
        rule: 'component/stat',
      })),
    ),
  ...real.tree.articles.map(({ file }) => ({
    title: `${file}: a declaration of nothing`,
    changes: {
      [file]: spliced(real, file, 2, 0, 'numerals: [{ passage: 3月8日, kind: date, reason: 日期 }]'),
    },
    file,
    line: 2,
    rule: 'literal/unused',
  })),
];

function textFiles({ report, tree }: Real): readonly string[] {
  return [...report.chapters, ...tree.articles].map(({ file }) => file);
}

function chapterStats(real: Real): readonly Typed[] {
  return statsOf(real).filter(({ file }) => file.includes('/reports/'));
}

function statsOf(real: Real): readonly Typed[] {
  return textFiles(real).flatMap((file) => {
    const counts = new Map<string, number>();
    const text = textOf(real, file);
    return referencesTo(parseMarkdown(text).body, 'observation').map(({ node, id: written }) => {
      const { start, end } = node.position ?? { start: { line: 1 }, end: {} };
      const id = toObservationId(written, 2017);
      const nth = counts.get(id) ?? 0;
      counts.set(id, nth + 1);
      return { file, line: start.line, tag: text.slice(start.offset, end.offset), id, nth };
    });
  });
}

function quoteLine(real: Real, { file, id, nth }: Typed): number {
  const slug = real.report.chapters.find((chapter) => chapter.file === file)?.slug;
  const record = real.reported.find(({ indicator }) => toObservationId(indicator, 2017) === id);
  const place = record?.places.filter(({ chapter }) => chapter === slug)[nth];
  return lineOf(real, [...(place?.path ?? []), 'quote']);
}
