import { spawnSync } from 'node:child_process';

/** A known fault of a package: what `npm audit` says of its cause, not of the packages that only depend on it. */
export interface Advisory {
  readonly name: string;
  /** The versions that have it. */
  readonly range: string;
  readonly severity: string;
  readonly title: string;
  readonly url: string;
}

/** Why what is known of a package's faults does not touch this site: by the package's name. */
export type Explanations = Readonly<Record<string, string>>;

/** The lock files that npm is asked about, by their folder. */
export const FOLDERS = ['.', 'tests/judges'] as const;

/** The known faults of what a folder's lock file names; undefined where npm got no answer. */
export function askNpm(folder: string): readonly Advisory[] | undefined {
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return readAnswer(stdout);
}

/** What `npm audit --json` answered; undefined where npm got no answer. */
export function readAnswer(json: string): readonly Advisory[] | undefined {
  const { vulnerabilities } = JSON.parse(json) as {
    readonly vulnerabilities?: Readonly<Record<string, { readonly via: readonly (string | Advisory)[] }>>;
  };
  if (vulnerabilities === undefined) return undefined;
  return Object.values(vulnerabilities)
    .flatMap(({ via }) => via.filter((cause) => typeof cause !== 'string'))
    .map(({ name, range, severity, title, url }) => ({ name, range, severity, title, url }));
}

/** The advisories that nobody has explained. */
export function listUnexplained(found: readonly Advisory[], explained: Explanations): readonly string[] {
  return found
    .filter(({ name }) => !Object.hasOwn(explained, name))
    .map(({ name, range, severity, title, url }) => `${name} ${range}: ${severity}, ${title} ${url}`);
}

/** The explanations of what is not found, which must go. */
export function listIdle(found: readonly Advisory[], explained: Explanations): readonly string[] {
  return Object.keys(explained).filter((name) => found.every((advisory) => advisory.name !== name));
}
