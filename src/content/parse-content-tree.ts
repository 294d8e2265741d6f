import { z } from 'astro/zod';
import { decodeText } from './disk/decode.ts';
import { noteProgress } from './disk/progress.ts';
import { addressesSchema, type Addresses } from './schemas/addresses.ts';
import { articleSchema } from './schemas/article.ts';
import { emptyIssue, parseTextEntry, parseYamlEntry, readText, type Entry, type Parsed, type TextEntry } from './content-entry.ts';
import { describePlace, parseContentPath, type ContentPath } from './content-path.ts';
import { describeCopy, describeFormat } from './foreign-files.ts';
import { correctionSchema } from './schemas/correction.ts';
import { indicatorSchema, type Indicator } from './schemas/indicator.ts';
import type { Issue } from './issue.ts';
import { ledgerSchema, type Ledger } from './schemas/ledger.ts';
import { numeralsFileSchema, type NumeralsFile } from './schemas/numerals.ts';
import { mergeIssues } from './text/merge-marks.ts';
import { parseObservations, type ObservationsEntry } from './observation-record.ts';
import type { ParseCache } from './disk/parse-cache.ts';
import { placesSchema, type Places } from './schemas/places.ts';
import { chapterSchema, reportSchema, type Report } from './schemas/report.ts';
import { siteSchema, type Site } from './schemas/site.ts';
import { tablesFileSchema, type TablesFile } from './schemas/data-table.ts';
import { unitsSchema } from './schemas/units.ts';
import { declareUnits } from '../quantity/unit.ts';
import { stationSchema, type Station } from './schemas/station.ts';
import { tombstonesSchema, type Tombstones } from './schemas/tombstone.ts';
import type { Files, ChapterEntry, ArticleEntry, AttachmentEntry, CorrectionEntry, ReportTree, ContentTree } from './content-tree.ts';

const UNITS = 'content/units.yaml';

interface Draft {
  site?: Entry<Site>;
  places?: Entry<Places>;
  readonly indicators: Map<string, Entry<Omit<Indicator, 'id'>>>;
  readonly stations: Map<string, Entry<Omit<Station, 'id'>>>;
  readonly articles: ArticleEntry[];
  readonly attachments: AttachmentEntry[];
  readonly corrections: CorrectionEntry[];
  ledger?: Entry<Ledger>;
  addresses?: Entry<Addresses>;
  tombstones?: Entry<Tombstones>;
  readonly reports: Map<number, ReportDraft>;
  readonly seeds: Map<string, string | undefined>;
  readonly issues: Issue[];
}

/** The files of a report, but for its chapters and observations; charts are held against their schema by the rules that know them. */
const OF_REPORT = {
  report: reportSchema,
  numerals: numeralsFileSchema,
  tables: tablesFileSchema,
  charts: z.unknown(),
} as const satisfies Partial<Record<keyof ReportDraft, z.ZodType>>;

interface ReportDraft {
  report?: Entry<Report>;
  observations?: ObservationsEntry;
  numerals?: Entry<NumeralsFile>;
  tables?: Entry<TablesFile>;
  charts?: Entry<unknown>;
  readonly chapters: ChapterEntry[];
}

/** Reads a whole content tree. Never throws: whatever is wrong with a file is in `issues`, and the rest is read all the same. */
export function parseContentTree(files: Files, cache: ParseCache = new Map()): ContentTree {
  const draft: Draft = {
    indicators: new Map(),
    stations: new Map(),
    articles: [],
    attachments: [],
    corrections: [],
    reports: new Map(),
    seeds: new Map(),
    issues: [],
  };
  useUnits(files.get(UNITS), cache);
  for (const file of [...files.keys()].sort()) {
    const bytes = files.get(file) ?? '';
    draft.issues.push(...mergesIn(file, bytes));
    if (file.startsWith('content/')) addFile(draft, file, bytes, cache);
    else if (file.endsWith('.txt')) addSeed(draft, file, bytes);
  }
  const reports = [...draft.reports]
    .sort(([a], [b]) => a - b)
    .map(([year, report]) => toReport(year, report));
  return { ...draft, reports, files: new Set(files.keys()), pictures: new Map() };
}

/** What is no text has no lines. */
function mergesIn(file: string, bytes: Uint8Array | string): readonly Issue[] {
  const decoded = typeof bytes === 'string' ? ({ ok: true, text: bytes } as const) : decodeText(bytes);
  return decoded.ok ? mergeIssues(file, decoded.text) : [];
}

/** What a unit may be is asked of every indicator, so that these are parsed anew where the units have changed. */
function useUnits(bytes: Uint8Array | string | undefined, cache: ParseCache): void {
  const { data } = parseYamlEntry(UNITS, readText(UNITS, bytes ?? '[]').text, unitsSchema).entry;
  if (declareUnits(data ?? [])) cache.clear();
}

function toReport(year: number, draft: ReportDraft): ReportTree {
  const chapters = draft.chapters.toSorted((a, b) => a.number - b.number);
  return { ...draft, year, folder: `content/reports/${year}`, chapters };
}

function addSeed(draft: Draft, file: string, bytes: Uint8Array | string): void {
  const decoded = typeof bytes === 'string' ? ({ ok: true, text: bytes } as const) : decodeText(bytes);
  draft.seeds.set(file, decoded.ok ? decoded.text : undefined);
  if (decoded.ok) return;
  const allowed = '原文只收 UTF-8 或 GB18030 编码的纯文本；Word 文件用 .docx 导入';
  draft.issues.push({
    file,
    line: decoded.line,
    column: 1,
    severity: 'error',
    rule: 'seed/encoding',
    found: decoded.message,
    allowed,
  });
}

function addFile(draft: Draft, file: string, bytes: Uint8Array | string, cache: ParseCache): void {
  noteProgress('parse', file);
  const path = parseContentPath(file);
  if (!path) {
    draft.issues.push({
      file,
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'file/place',
      ...(describeCopy(file) ?? describeFormat(file) ?? describePlace(file)),
    });
    return;
  }
  if (path.kind === 'picture' || path.kind === 'handbook' || path.kind === 'todo') return;
  if (path.kind === 'attachment') {
    const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
    draft.attachments.push({ ...path, file, bytes: content });
    return;
  }
  const { text, issues } = readText(file, bytes);
  for (const issue of issues) draft.issues.push(issue);
  addText(draft, { file, text, cache }, path);
}

interface TextFile {
  readonly file: string;
  readonly text: string;
  readonly cache: ParseCache;
}

function addText(draft: Draft, { file, text, cache }: TextFile, path: ContentPath): void {
  const keep = <E>(parse: () => Parsed<E>): E => {
    const known = cache.get(file);
    // A path tells how its file parses, so what is kept under it has the same type.
    const parsed = known?.text === text ? (known.parsed as Parsed<E>) : parse();
    cache.set(file, { text, parsed });
    for (const issue of text.trim() === '' ? [emptyIssue(file)] : parsed.issues) draft.issues.push(issue);
    return parsed.entry;
  };
  const keepYaml = <T>(schema: z.ZodType<T>): Entry<T> => keep(() => parseYamlEntry(file, text, schema));
  const keepText = <T>(schema: z.ZodType<T>, syntax: 'markdown' | 'mdx'): TextEntry<T> =>
    keep(() => parseTextEntry(file, text, schema, syntax));
  switch (path.kind) {
    case 'site':
      draft.site = keepYaml(siteSchema);
      break;
    case 'places':
      draft.places = keepYaml(placesSchema);
      break;
    case 'units':
      keepYaml(unitsSchema);
      break;
    case 'ledger':
      draft.ledger = keepYaml(ledgerSchema);
      break;
    case 'addresses':
      draft.addresses = keepYaml(addressesSchema);
      break;
    case 'tombstones':
      draft.tombstones = keepYaml(tombstonesSchema);
      break;
    case 'correction':
      draft.corrections.push({ ...keepYaml(correctionSchema), date: path.date });
      break;
    case 'indicator':
      draft.indicators.set(path.id, keepYaml(indicatorSchema));
      break;
    case 'station':
      draft.stations.set(path.id, keepYaml(stationSchema));
      break;
    case 'observations':
      reportOf(draft, path.year).observations = keep(() => parseObservations(file, text, path.year));
      break;
    case 'report':
    case 'numerals':
    case 'tables':
    case 'charts':
      Object.assign(reportOf(draft, path.year), { [path.kind]: keepYaml<unknown>(OF_REPORT[path.kind]) });
      break;
    case 'chapter':
      reportOf(draft, path.year).chapters.push({ ...keepText(chapterSchema, 'mdx'), ...path });
      break;
    case 'article':
      draft.articles.push({ ...keepText(articleSchema, path.syntax), year: path.year, slug: path.slug });
      break;
    default:
  }
}

function reportOf(draft: Draft, year: number): ReportDraft {
  const report: ReportDraft = draft.reports.get(year) ?? { chapters: [] };
  draft.reports.set(year, report);
  return report;
}
