/** Publishes the repository of the first argument with stand-ins, and is killed when the step of the second has done its work, before anybody wrote that down. */
import { join } from 'node:path';
import { openJobs } from '../../scripts/edit/publish/job.ts';
import { standInSteps } from './stand-in-publication.ts';

const [root = '', last = ''] = process.argv.slice(2);
const steps = await standInSteps(root);
const jobs = openJobs(join(root, '.build/desk/publish.json'), () => undefined);
await jobs.start(
  { kind: 'publish', by: '刘明' },
  steps.map((step) => ({
    ...step,
    run: async (context) => {
      const end = await step.run(context);
      if (step.id === last) process.kill(process.pid, 'SIGKILL');
      return end;
    },
  })),
);
