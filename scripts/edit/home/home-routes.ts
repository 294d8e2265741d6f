import type { ContentTree } from '../../../src/content/content-tree.ts';
import { runFix } from '../../check/fix/run.ts';
import { placeOf } from '../place.ts';
import { listChanged } from '../publish/changes.ts';
import { readRepository } from '../publish/git-view.ts';
import { findPublished } from '../publish/git.ts';
import { answer } from '../server/ask.ts';
import type { Routes } from '../server/server.ts';
import type { Workplace } from '../workplace.ts';
import { groupFaults } from './faults.ts';
import type { DraftView, HomeView } from './home-view.ts';
import { toSteps, yearInWork } from './steps.ts';

export function toHomeRoutes(workplace: Workplace): Routes {
  return {
    'GET /api/home': async () => answer(toHome(workplace, await countUnpublished(workplace.root))),
    'POST /api/mend': async () => {
      const lines = await workplace.run('改好能放心改的', (copy) => {
        const told: string[] = [];
        runFix(copy, false, (line) => told.push(line));
        return told;
      });
      return answer({ told: lines.at(-1) });
    },
  };
}

function toHome({ root, tree, report }: Workplace, unpublished: number | undefined): HomeView {
  const content = tree();
  const told = report();
  const finished = content.reports.filter((one) => one.report?.data?.draft === false).map(({ year }) => year);
  return {
    year: yearInWork(content),
    latest: finished.length === 0 ? undefined : Math.max(...finished),
    steps: toSteps({ root, tree: content, report: told, unpublished }),
    faults: groupFaults(told.issues),
    drafts: draftsOf(content),
    supplies: told.supplies.map(({ what, file, line }) => ({ what, href: placeOf({ file, line }) })),
  };
}

/** How many files differ from what was last published; undefined where nothing says so. */
async function countUnpublished(root: string): Promise<number | undefined> {
  const { git, status } = await readRepository(root);
  const published = git && (await findPublished(git, status?.head));
  return git && published !== undefined ? (await listChanged(git, published)).length : undefined;
}

function draftsOf({ reports, articles }: ContentTree): readonly DraftView[] {
  return [
    ...reports.flatMap(({ year, report }) =>
      report?.data?.draft === true ? [{ title: `${year}年报`, href: `/data/${report.file}` }] : [],
    ),
    ...articles.flatMap(({ file, data }) =>
      data?.draft === true ? [{ title: data.title, href: `/text/${file}` }] : [],
    ),
  ];
}
