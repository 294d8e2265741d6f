import type { Addresses } from './schemas/addresses.ts';
import type { Article } from './schemas/article.ts';
import type { Entry, TextEntry } from './content-entry.ts';
import type { Correction } from './schemas/correction.ts';
import type { Indicator } from './schemas/indicator.ts';
import type { Issue } from './issue.ts';
import type { Ledger } from './schemas/ledger.ts';
import type { NumeralsFile } from './schemas/numerals.ts';
import type { ObservationsEntry } from './observation-record.ts';
import type { PictureFacts } from '../photos/picture.ts';
import type { Places } from './schemas/places.ts';
import type { Chapter, Report } from './schemas/report.ts';
import type { Site } from './schemas/site.ts';
import type { Station } from './schemas/station.ts';
import type { TablesFile } from './schemas/data-table.ts';
import type { Tombstones } from './schemas/tombstone.ts';

/** Files by their path from the project's root: those below `content/`, and the seeds. */
export type Files = ReadonlyMap<string, Uint8Array | string>;

export interface ChapterEntry extends TextEntry<Chapter> {
  readonly year: number;
  readonly number: number;
  readonly slug: string;
}

export interface ArticleEntry extends TextEntry<Article> {
  /** Of its folder. */
  readonly year: number;
  readonly slug: string;
}

/** A file that lies in the folder of an article's attachments. */
export interface AttachmentEntry {
  readonly file: string;
  readonly year: number;
  /** The article's. */
  readonly slug: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CorrectionEntry extends Entry<Correction> {
  /** The date in the file's name. */
  readonly date: string;
}

export interface ReportTree {
  readonly year: number;
  /** `content/reports/<year>/`, for what is missing there. */
  readonly folder: string;
  readonly report?: Entry<Report>;
  readonly observations?: ObservationsEntry;
  /** The source's numerals that are no statistics. */
  readonly numerals?: Entry<NumeralsFile>;
  /** The source's tables. */
  readonly tables?: Entry<TablesFile>;
  /** Held against its schema by the rules that know charts. */
  readonly charts?: Entry<unknown>;
  /** In the order of their numbers. */
  readonly chapters: readonly ChapterEntry[];
}

/** All that staff wrote, read and held against the schemas; rules look across its files. */
export interface ContentTree {
  readonly files: ReadonlySet<string>;
  /** Photos and attached pictures by path, of those that were decoded. */
  readonly pictures: ReadonlyMap<string, PictureFacts>;
  readonly site?: Entry<Site>;
  readonly places?: Entry<Places>;
  readonly indicators: ReadonlyMap<string, Entry<Omit<Indicator, 'id'>>>;
  readonly stations: ReadonlyMap<string, Entry<Omit<Station, 'id'>>>;
  readonly articles: readonly ArticleEntry[];
  readonly attachments: readonly AttachmentEntry[];
  /** Oldest first. */
  readonly corrections: readonly CorrectionEntry[];
  /** Every value that was ever published. */
  readonly ledger?: Entry<Ledger>;
  /** Every address that was ever published. */
  readonly addresses?: Entry<Addresses>;
  /** Indicators and pages that are no more. */
  readonly tombstones?: Entry<Tombstones>;
  /** Oldest first. */
  readonly reports: readonly ReportTree[];
  /** Text by path (`seeds/2017/report.txt`, `seeds/2018/report.docx.txt`); undefined where the bytes are no text. */
  readonly seeds: ReadonlyMap<string, string | undefined>;
  /** What was wrong with single files. */
  readonly issues: readonly Issue[];
}
