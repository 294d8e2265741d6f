import type { Span } from '../../lib/folded.ts';
import { perObject } from '../../lib/once.ts';
import { noteProgress } from '../../content/disk/progress.ts';
import type { ContentTree } from '../../content/content-tree.ts';
import type { Issue } from '../../content/issue.ts';
import { copyTextsOf, type CopyText } from './copy-text.ts';
import { checkMixedColumns } from './mixed-columns.ts';
import { checkOfficialNames } from './official-names.ts';
import { checkPersonalData } from './personal-data.ts';
import { checkRepeats } from './repeats.ts';
import { TEXT_RULES, type TextRule } from './text-rules.ts';
import { isVerbatim } from './verbatim.ts';

/** The copy rules over all that readers see. What is word for word the source's is left as the source has it; personal data never is. */
export function checkCopy(tree: ContentTree): readonly Issue[] {
  const texts = copyTextsOf(tree);
  return [
    ...texts.flatMap((text) => TEXT_RULES.flatMap((rule) => checkText(tree, text, rule))),
    ...checkRepeats(tree, texts),
    ...checkPersonalData(tree, texts),
    ...checkMixedColumns(tree),
    ...checkOfficialNames(tree, texts),
  ];
}

function checkText(tree: ContentTree, text: CopyText, { rule, severity, words }: TextRule): readonly Issue[] {
  noteProgress(rule, text.file);
  return (findingsIn(text).get(rule) ?? [])
    .filter((span) => !isVerbatim(tree, text.text, span))
    .map(({ start, end }) => ({
      file: text.file,
      ...text.locate(start),
      severity,
      rule,
      ...words(text.text.slice(start, end)),
    }));
}

/** What the rules find in a text, by rule: a text that did not change is not read again. */
const findingsIn = perObject((text: CopyText): ReadonlyMap<string, readonly Span[]> => {
  const found = TEXT_RULES.map(({ rule, find }) => [rule, find(text)] as const);
  return new Map(found.filter(([, spans]) => spans.length > 0));
});
