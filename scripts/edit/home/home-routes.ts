import type { ContentTree } from '../../../src/content/content-tree.ts';
import { runFix } from '../../check/fix/run.ts';
import { placeOf } from '../place.ts';
import { answer } from '../server/ask.ts';
import type { Routes } from '../server/server.ts';
import type { Workplace } from '../workplace.ts';
import { groupFaults } from './faults.ts';
import type { DraftView, HomeView } from './home-view.ts';
import { toSteps, yearInWork } from './steps.ts';

export function toHomeRoutes(workplace: Workplace): Routes {
  return {
    'GET /api/home': () => answer(toHome(workplace)),
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

function toHome({ root, tree, report }: Workplace): HomeView {
  const content = tree();
  const told = report();
  const finished = content.reports.filter((one) => one.report?.data?.draft === false).map(({ year }) => year);
  return {
    year: yearInWork(content),
    latest: finished.length === 0 ? undefined : Math.max(...finished),
    steps: toSteps({ root, tree: content, report: told, unpublished: undefined }),
    faults: groupFaults(told.issues),
    drafts: draftsOf(content),
    supplies: told.supplies.map(({ what, file, line }) => ({ what, href: placeOf({ file, line }) })),
  };
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
