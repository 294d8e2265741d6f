/** What `npm audit --json` says of one package. */
interface Vulnerability {
  readonly name: string;
  readonly severity: string;
  readonly range: string;
}

/** What npm knows of a package's faults, and why it stays: by the package's name. */
export type Explanations = Readonly<Record<string, string>>;

/** The findings of `npm audit --json` that nobody has explained; undefined where npm got no answer. Errors: an explanation of what is not found. */
export function listUnexplained(json: string, explained: Explanations): readonly string[] | undefined {
  const report = JSON.parse(json) as { readonly vulnerabilities?: Readonly<Record<string, Vulnerability>> };
  if (report.vulnerabilities === undefined) return undefined;
  const found = Object.values(report.vulnerabilities);
  const idle = Object.keys(explained).filter((name) => found.every((one) => one.name !== name));
  if (idle.length > 0) throw new Error(`explained, but not found: ${idle.join(', ')}`);
  return found
    .filter(({ name }) => !Object.hasOwn(explained, name))
    .map(({ name, range, severity }) => `${name} ${range}: ${severity}`);
}
