import { noteProgress } from '../content/disk/progress.ts';
import type { ContentTree } from '../content/content-tree.ts';
import { compareIssues, withVisibleCharacters, type Issue } from '../content/issue.ts';
import { checkAttachments } from './attachments.ts';
import { checkComponents } from './component-rules.ts';
import { checkCopy } from './copy/check-copy.ts';
import { checkCorrections } from './corrections.ts';
import { checkDates } from './dates.ts';
import { checkIndicators } from './indicators.ts';
import { checkLedger } from './ledger-rules.ts';
import { withoutEchoes } from './echoes.ts';
import { checkExactness } from './derived-exactness.ts';
import { checkFidelity } from './source-rules.ts';
import { checkEarlierYears } from './earlier-years.ts';
import { checkLinks } from './link-rules.ts';
import { checkLiterals } from './literals.ts';
import { maskPersonalNumbers } from './copy/personal.ts';
import { withPersonalCause } from './copy/personal-data.ts';
import { checkNames } from './names.ts';
import { checkNeighbours } from './neighbours.ts';
import { checkNumerals } from './numeral-rules.ts';
import { checkMarkup } from './markup/markup-rules.ts';
import { checkObservations, checkUnobserved } from './observations.ts';
import { checkOutdated } from './outdated.ts';
import { checkPhotos } from './photos.ts';
import { checkPictures } from './pictures.ts';
import { checkQuotes } from './quotes.ts';
import { checkReferences } from './references.ts';
import { checkRelations } from './relations.ts';
import { checkAddresses } from './published-addresses.ts';
import type { Rule } from '../content/report-issue.ts';
import { checkScopes } from './scopes.ts';
import { checkSources } from './sources.ts';
import { checkStations } from './stations.ts';
import { checkStats } from './stats.ts';
import { checkSynonyms } from './synonym-rules.ts';
import { checkTables } from './tables.ts';
import { checkWideTables } from './wide-tables.ts';

const RULES: readonly Rule[] = [
  checkNames,
  checkReferences,
  checkAttachments,
  checkOutdated,
  checkStations,
  checkObservations,
  checkUnobserved,
  checkQuotes,
  checkNeighbours,
  checkScopes,
  checkRelations,
  checkExactness,
  checkEarlierYears,
  checkTables,
  checkWideTables,
  checkComponents,
  checkMarkup,
  checkPhotos,
  checkPictures,
  checkLinks,
  checkStats,
  checkDates,
  checkSources,
  checkFidelity,
  checkNumerals,
  checkLiterals,
  checkSynonyms,
  checkIndicators,
  checkLedger,
  checkAddresses,
  checkCorrections,
  checkCopy,
];

/** Everything that is wrong with a content tree, in the order of files and lines. `extraRules` are those of parts that the domain does not know. */
export function checkContent(tree: ContentTree, extraRules: readonly Rule[] = []): readonly Issue[] {
  const found = [...RULES, ...extraRules].flatMap((rule) => {
    noteProgress(rule.name);
    return rule(tree);
  });
  const issues = [...tree.issues, ...found].map(withPersonalCause);
  return withoutEchoes(issues).map(withVisibleCharacters).map(withoutPersonalNumbers).toSorted(compareIssues);
}

/** What quotes a text must not hand on what the text must not hold. */
function withoutPersonalNumbers(issue: Issue): Issue {
  const { found, allowed, example } = issue;
  const shown = { found: maskPersonalNumbers(found), allowed: maskPersonalNumbers(allowed) };
  return { ...issue, ...shown, ...(example !== undefined && { example: maskPersonalNumbers(example) }) };
}
