import { textsOf, type YamlDocument } from './yaml-document.ts';
import type { Issue } from '../issue.ts';

/** A component or an element of HTML as a whole, its opening or its end; `<` alone is a sign like others. */
const TAG = /<\/?[A-Za-z][\w-]*(?:[\s/][^<>]*)?>|<!--/;
/** Bold, a link, a heading, a blank of HTML: what only a body understands. */
const MARK =
  /\*\*[^*\s][^*\n]*\*\*|\[[^\]\n]+\]\((?:[/#]|https?:)[^)\s]*\)|^#{1,6} (?=\S)|&(?:nbsp|emsp|ensp|thinsp);/;
const LONGEST_SHOWN = 30;
const WORDS_ONLY = '标题、摘要、名称和图注里只写文字';

/** The first tag or mark of Markdown in words that are printed as they stand, and what to do. */
export function tagFault(text: string): Pick<Issue, 'rule' | 'found' | 'allowed'> | undefined {
  const tag = TAG.exec(text)?.[0] ?? MARK.exec(text)?.[0];
  if (tag === undefined) return undefined;
  const shown = tag.length > LONGEST_SHOWN ? `${tag.slice(0, LONGEST_SHOWN)}…` : tag;
  return {
    rule: 'vocabulary/tag',
    found: `“${shown}”在这里会照样印出来`,
    allowed: tag.startsWith('<')
      ? `${WORDS_ONLY}：删去尖括号和里面的字；统计数字只写在正文里`
      : `${WORDS_ONLY}：删去记号，留下字`,
  };
}

/** Tags and marks in the texts of a YAML file or a front matter. */
export function tagsInData(file: string, data: unknown, locate: YamlDocument['locate']): readonly Issue[] {
  return textsOf(data).flatMap(({ text, path }) => {
    const fault = tagFault(text);
    return fault ? [{ file, ...locate(path), severity: 'error' as const, ...fault }] : [];
  });
}
