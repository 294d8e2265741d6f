/**
 * Runs MDN's HTTP Observatory against a server on this machine: `node observatory.ts <http port> <https port>`, with the
 * server's certificate in NODE_EXTRA_CA_CERTS. Prints its reading as JSON. The steps are those of the library's own `scan()`,
 * which takes no ports.
 *
 * Its list of hosts that browsers know to use TLS is fetched when the library is installed with scripts, which it is not here.
 * `localhost` is on no such list, so an empty one judges the same.
 */
import { registerHooks } from 'node:module';

const LIBRARY = '@mdn/mdn-http-observatory/src';

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('/analyzer/hsts.js')) return next(url, context);
    return { format: 'module', source: 'export const isHstsPreloaded = () => null;', shortCircuit: true };
  },
});

interface Outcome {
  readonly result: string;
  readonly pass: boolean;
}

interface Library {
  readonly retrieve: (
    host: string,
    ports: { readonly httpPort: number; readonly httpsPort: number },
  ) => unknown;
  readonly ALL_TESTS: readonly ((responses: unknown) => Outcome)[];
  readonly getScoreModifier: (result: string) => number;
  readonly getGradeForScore: (score: number) => { readonly score: number; readonly grade: string };
  readonly MINIMUM_SCORE_FOR_EXTRA_CREDIT: number;
}

const parts = await Promise.all(
  ['retriever/retriever.js', 'constants.js', 'grader/grader.js', 'grader/charts.js'].map(
    (file) => import(`${LIBRARY}/${file}`) as Promise<Partial<Library>>,
  ),
);
const library = Object.assign({}, ...parts) as Library;
const [httpPort = 0, httpsPort = 0] = process.argv.slice(2).map(Number);
const responses = await library.retrieve('localhost', { httpPort, httpsPort });
const outcomes = library.ALL_TESTS.map((judge) => {
  const { result, pass } = judge(responses);
  return { name: judge.name, result, pass, points: library.getScoreModifier(result) };
});
const lost = outcomes.reduce((sum, { points }) => sum + Math.min(0, points), 100);
const all = outcomes.reduce((sum, { points }) => sum + points, 100);
const score = lost >= library.MINIMUM_SCORE_FOR_EXTRA_CREDIT ? all : lost;
console.log(JSON.stringify({ ...library.getGradeForScore(score), outcomes }));
