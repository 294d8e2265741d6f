import { nodesOf, type MarkdownNode } from './mdx-document.ts';
import { textsOf, type YamlDocument } from './yaml-document.ts';
import type { Issue } from '../issue.ts';

/**
 * Controls, separators of lines, marks that turn the order of what stands beside them, blanks that pass for letters, halves
 * of characters, and what is no character. Those that only take no room do no harm; the copy rules warn of them.
 */
const HIDDEN =
  /(?![\u00AD\u200B-\u200D\u2060-\u2064\uFEFF])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u115F\u1160\u2800\u3164\uFFA0\uFFFC\uFFFD]/u;
/** The same without what ends and indents the lines of a body. */
const HIDDEN_IN_BODY = new RegExp(`(?![\\t\\n\\r])${HIDDEN.source}`, 'u');

/** Texts of a YAML file or a front matter that hold a character nobody sees, nothing but blanks, or more than one line. */
export function hiddenInData(file: string, data: unknown, locate: YamlDocument['locate']): readonly Issue[] {
  return textsOf(data).flatMap(({ text, path }) => {
    if (text !== '' && text.trim() === '') return [blankIssue(file, locate(path))];
    const character = HIDDEN.exec(text)?.[0];
    return character === undefined ? [] : [toIssue(file, locate(path), character)];
  });
}

/** The same of a body: its words, its links and the attributes of its components. */
export function hiddenInBody(file: string, body: MarkdownNode): readonly Issue[] {
  return [...nodesOf(body)].flatMap((node) => {
    const values = [node.value, node.url, ...(node.attributes ?? []).map(({ value }) => value)];
    const texts = node.type === 'yaml' ? [] : values.filter((value) => typeof value === 'string');
    const character = texts
      .map((text) => HIDDEN_IN_BODY.exec(text)?.[0])
      .find((found) => found !== undefined);
    return character === undefined
      ? []
      : [toIssue(file, node.position?.start ?? { line: 1, column: 1 }, character)];
  });
}

function blankIssue(file: string, at: { readonly line: number; readonly column: number }): Issue {
  const words = { found: '这里只有空格', allowed: '写上字；不要这一项就删去这一行' };
  return { file, ...at, severity: 'error', rule: 'text/hidden', ...words };
}

function toIssue(
  file: string,
  at: { readonly line: number; readonly column: number },
  character: string,
): Issue {
  const place = { file, ...at, severity: 'error' } as const;
  if (character === '\n' || character === '\r')
    return {
      ...place,
      rule: 'text/line-break',
      found: '这里写了不止一行',
      allowed: '写成一行；用 | 或 > 写的，改成在冒号后面直接写',
    };
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    ...place,
    rule: 'text/hidden',
    found: `有一个看不见的字符（U+${code}）`,
    allowed: '删去它：把这一段重新打一遍，或先贴到记事本里再复制过来',
  };
}
