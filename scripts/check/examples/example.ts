import type { Issue } from '../../../src/content/issue.ts';
import { ARTICLE, CHARTS, checkFiles, withChanges, type Change } from './poison.ts';

/** What breaks a rule, what does not, and what the check answers. The handbook prints all three. */
export interface RuleExample {
  readonly fails: string;
  readonly passes: string;
  /** The problem in the check's own words. */
  readonly message: string;
  /** What the check says of a text that stands where `passes` does. */
  readonly check: (text: string) => readonly Issue[];
}

type Words = readonly [passes: string, fails: string, message: string];
type Changes = Readonly<Record<string, Change>>;

const MANY = '过去的一年，工会干部走进企业，听职工说需要什么，再把办得到的事一件一件办好。';
/** A paragraph of the length after which two that are the same are no accident. */
export const PARAGRAPH = `${MANY}办不到的也一件一件说清楚。`;

/** An example in a file of the fixture that holds `passes`, as it is or after the changes that both need. */
export function inFile(file: string, [passes, fails, message]: Words, setup: Changes = {}): RuleExample {
  const base = withChanges(setup);
  return {
    fails,
    passes,
    message,
    check: (text) => {
      const before = base.get(file);
      if (typeof before !== 'string' || !before.includes(passes)) {
        throw new Error(`${file} does not hold “${passes}”`);
      }
      return checkFiles(new Map(base).set(file, before.replace(passes, text)));
    },
  };
}

/** An example that is a paragraph of an article. */
export function inProse(...words: Words): RuleExample {
  const station = '<Station id="hushan" />';
  return inFile(ARTICLE, words, { [ARTICLE]: [station, `${words[0]}\n\n${station}`] });
}

/** An example that is a line of an article's front matter. */
export function inFrontMatter(...words: Words): RuleExample {
  return inFile(ARTICLE, words, { [ARTICLE]: ['topics:', `${words[0]}\ntopics:`] });
}

/** An example that is lines of a chart's declaration, in place of the chart of the fixture but for its id and chapter. */
export function inChart(words: Words, setup: Changes = {}): RuleExample {
  const chart = `charts:\n  - id: investment\n    chapter: focus\n${words[0]}\n`;
  return inFile(CHARTS, words, { ...setup, [CHARTS]: chart });
}

/** An example that is a file's name: the file of the fixture at another place. */
export function asName(source: string, [passes, fails, message]: Words, isMoved = true): RuleExample {
  return {
    fails,
    passes,
    message,
    check: (path) => {
      const files = new Map(withChanges({}));
      const text = files.get(source) ?? '';
      if (isMoved) files.delete(source);
      return checkFiles(files.set(path, text));
    },
  };
}

/** An example that words cannot show: bytes, the disk, the clock. */
export function asShown([passes, fails, message]: Words, check: RuleExample['check']): RuleExample {
  return { fails, passes, message, check };
}
