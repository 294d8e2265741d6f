import { findNearNames } from './near-name.ts';
import type { ContentTree } from '../../content/content-tree.ts';
import type { Issue } from '../../content/issue.ts';
import type { RuleId } from '../../content/rule-ids.ts';
import type { CopyText } from './copy-text.ts';
import { isVerbatim } from './verbatim.ts';

const RULE: RuleId = 'copy/name';

/** Names of `site.yaml` with a slip inside: everything that readers see spells them in one way. */
export function checkOfficialNames(tree: ContentTree, texts: readonly CopyText[]): readonly Issue[] {
  const names = tree.site?.data?.names ?? [];
  return texts.flatMap(({ text, file, locate }) =>
    findNearNames(text, names)
      .filter((span) => !isVerbatim(tree, text, span))
      .map(({ start, end, name }): Issue => ({
        file,
        ...locate(start),
        severity: 'error',
        rule: RULE,
        found: `“${text.slice(start, end)}”像是把“${name}”写错了`,
        allowed: '照 site.yaml 的 names 写；确实是另一个名称，就把它也写进 names',
        example: name,
      })),
  );
}
