import { toBaseMap, toStationsPolicy } from '../../src/map/base-map.ts';
import { readContentTree } from '../../src/integrations/read-content.ts';
import { getHeaders, toHeaderRules, type HeaderRule, type Headers } from './headers.ts';

/** The header list of the project at `root`: the stations page may show tiles where content/site.yaml has a base map. */
export function readHeaderRules(root: string): readonly HeaderRule[] {
  const site = readContentTree(root).site?.data;
  return toHeaderRules(toStationsPolicy(site && toBaseMap(site.map)));
}

/** The headers of each address below the base, each worked out once. */
export function toHeaderLookup(rules: readonly HeaderRule[]): (path: string) => Headers {
  const known = new Map<string, Headers>();
  return (path) => {
    const headers = known.get(path) ?? getHeaders(rules, path);
    known.set(path, headers);
    return headers;
  };
}
