import { getHeaders, listNames, type HeaderRule, type Headers } from './headers.ts';
import { withBase, type HostSite } from './host.ts';

/**
 * The `_headers` file of Netlify and Cloudflare. Where two blocks fit an address these hosts join their values with commas,
 * which would turn two policies into the stricter of both; so each header is said either for all (`/*`) or in blocks that
 * never overlap. They know no endings: what differs between files of one depth (`.csv` is saved, `.json` is not) is left out,
 * and so is what they do by themselves, to revalidate. Netlify does not tell a page from a file either (`slashes` false).
 * `files` are the addresses of the build, below the base.
 */
export function toHeadersFile({ rules, base }: HostSite, files: readonly string[], slashes: boolean): string {
  const everywhere = listNames(rules).filter((name) => isEverywhere(rules, files, name));
  const shapes = toShapes(rules, files, slashes);
  const common = pick(getHeaders(rules, files[0] ?? '/'), everywhere);
  const blocks = [...shapes].map(([shape, addresses]) => {
    const own = addresses.map((address) => getHeaders(rules, address));
    return toBlock(withBase(shape, base), withoutDefaults(agree(own), everywhere));
  });
  return [toBlock(withBase('/*', base), common), ...blocks].filter((block) => block !== '').join('\n');
}

/** The `_redirects` file of the same hosts. `!`: even where a page for hosts without redirects stands at the old address. */
export function toRedirectsFile({ redirects, base }: HostSite, force: boolean): string {
  return redirects
    .map(
      ({ from, to }) =>
        `${encodeURI(withBase(from, base))} ${encodeURI(withBase(to, base))} 301${force ? '!' : ''}\n`,
    )
    .join('');
}

function isEverywhere(rules: readonly HeaderRule[], files: readonly string[], name: string): boolean {
  return new Set(files.map((file) => getHeaders(rules, file)[name])).size === 1;
}

/** The addresses of the build by shape: a top folder as a whole (`/about/*`) where all below it is treated alike, else by depth. */
function toShapes(
  rules: readonly HeaderRule[],
  files: readonly string[],
  slashes: boolean,
): ReadonlyMap<string, readonly string[]> {
  const literals = new Set(rules.flatMap(({ at }) => at.split('/').filter((part) => !part.includes('*'))));
  const tops = group(files, (file) => file.split('/')[1] ?? '');
  const shapes = new Map<string, string[]>();
  for (const [top, addresses] of tops) {
    const isAlike = new Set(addresses.map((file) => JSON.stringify(getHeaders(rules, file)))).size === 1;
    for (const address of addresses) {
      const isFile = address === `/${top}`;
      const whole = isFile || top === '' ? address : `/${top}/*`;
      const shape = isAlike ? whole : toShape(address, literals, slashes);
      shapes.set(shape, [...(shapes.get(shape) ?? []), address]);
    }
  }
  return shapes;
}

/** `/charts/union-people/embed/` → `/charts/:b/embed/`: the top and the names that rules speak of stay. */
function toShape(address: string, literals: ReadonlySet<string>, slashes: boolean): string {
  const parts = address.split('/').filter((part) => part !== '');
  const names = parts.map((part, index) =>
    index === 0 || literals.has(part) ? part : `:${'abcdefgh'[index] ?? 'z'}`,
  );
  return `/${names.join('/')}${slashes && address.endsWith('/') ? '/' : ''}`;
}

/** The headers on which all agree. */
function agree(all: readonly Headers[]): Headers {
  const [first = {}, ...rest] = all;
  return Object.fromEntries(
    Object.entries(first).filter(([name, value]) => rest.every((headers) => headers[name] === value)),
  );
}

function withoutDefaults(headers: Headers, everywhere: readonly string[]): Headers {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name, value]) => !everywhere.includes(name) && value !== 'public, max-age=0, must-revalidate',
    ),
  );
}

function pick(headers: Headers, names: readonly string[]): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)));
}

function toBlock(pattern: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return lines.length === 0 ? '' : `${pattern}\n${lines.join('')}`;
}

function group(files: readonly string[], key: (file: string) => string): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const file of files) groups.set(key(file), [...(groups.get(key(file)) ?? []), file]);
  return groups;
}
