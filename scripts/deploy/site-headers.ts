import { readContentTree } from '../../src/content/disk/read-content.ts';
import { toBaseMap, toMapPolicy } from '../../src/stations/base-map.ts';
import { toWechatPolicy } from '../../src/share/wechat-policy.ts';
import { getHeaders, toHeaderRules, type HeaderRule, type Headers } from './headers.ts';

/** The header list of the project at `root`, with what content/site.yaml turns on: a base map, WeChat's cards. */
export function readHeaderRules(root: string): readonly HeaderRule[] {
  const site = readContentTree(root).site?.data;
  return toHeaderRules(toMapPolicy(site && toBaseMap(site.map)), toWechatPolicy(site?.sharing.wechat));
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
