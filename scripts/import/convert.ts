import type { Reported } from '../../src/content/schemas/observation.ts';
import { bindStats } from './bind.ts';
import type { DataTable } from '../../src/content/schemas/data-table.ts';
import { placeTables } from './tables.ts';
import { describeChapter } from './describe.ts';
import { emitChapters, type ReportCover } from './emit.ts';
import { normaliseDraft } from './normalise.ts';
import { markSpeech } from './speech.ts';
import type { Chapter, Draft, Note, OutputFile } from './types.ts';
import { findUnbound } from './unbound.ts';

/** A report's description is longer than a chapter's. */
const MIN_COVER = 30;

/** Everything between the draft and the files; pure. `passages` are the year's declared words, whose numbers are no statistics. */
export function convert(
  draft: Draft,
  reported: readonly Reported[],
  passages: readonly string[] = [],
  tables: readonly DataTable[] = [],
): {
  readonly cover: Omit<ReportCover, 'year' | 'seed'>;
  readonly chapters: readonly Chapter[];
  readonly files: readonly OutputFile[];
  readonly notes: readonly Note[];
  readonly doubts: readonly Note[];
  readonly lost: readonly string[];
  readonly unbound: readonly Note[];
} {
  const normal = normaliseDraft(draft);
  const spoken = markSpeech(normal.chapters);
  const bound = bindStats(spoken.chapters, reported);
  const chapters = placeTables(bound.chapters, tables);
  const { files, doubts } = emitChapters(chapters);
  const description = describeChapter(chapters[0]?.elements ?? [], MIN_COVER);
  const { title, subtitle, byline } = normal;
  return {
    cover: { title, subtitle, byline, description, written: draft.written },
    chapters,
    files,
    notes: [...draft.notes, ...normal.notes, ...spoken.notes, ...bound.notes],
    doubts: [...draft.doubts, ...normal.doubts, ...spoken.doubts, ...doubts],
    lost: bound.lost,
    unbound: findUnbound(chapters, passages),
  };
}
