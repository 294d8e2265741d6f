import { findCardNumbers, findIdentityNumbers, findMobileNumbers } from './personal.ts';
import { lastNotAfter } from '../../lib/bisect.ts';
import type { Position } from '../../content/text/yaml-document.ts';
import type { Span } from '../../lib/folded.ts';
import type { ContentTree } from '../../content/content-tree.ts';
import type { Issue } from '../../content/issue.ts';
import type { CopyText } from './copy-text.ts';

const KINDS: readonly (readonly [
  rule: Issue['rule'],
  find: (text: string) => readonly Span[],
  name: string,
  allowed: string,
])[] = [
  ['personal/identity', findIdentityNumbers, '身份证号', '删去；公开的网页上不能有身份证号'],
  ['personal/mobile', findMobileNumbers, '手机号码', '删去，或写单位公开的办公电话'],
  ['personal/bank-card', findCardNumbers, '银行卡号', '删去；公开的网页上不能有银行卡号'],
];

/** A number where words belong is told what it is, not to be put between quotation marks. */
export function withPersonalCause(issue: Issue): Issue {
  if (issue.rule !== 'schema/invalid-type') return issue;
  const { file, line, column, found } = issue;
  const text = { file, text: found, locate: () => ({ line, column }) };
  return findingsIn([text])[0] ?? issue;
}

type Text = Pick<CopyText, 'file' | 'text' | 'locate'>;

/** Numbers that lead to a person, in what readers see and in the sources, which are shown whole. They are named by their last digits only, so that no log holds them. */
export function checkPersonalData(tree: ContentTree, texts: readonly Text[]): readonly Issue[] {
  return findingsIn([...texts, ...seedTexts(tree)]);
}

function seedTexts({ seeds }: ContentTree): readonly Text[] {
  return [...seeds].map(([file, text = '']) => {
    const starts = [0, ...[...text.matchAll(/\r\n|[\n\r]/g)].map(({ 0: end, index }) => index + end.length)];
    const locate = (offset: number): Position => {
      const line = lastNotAfter(starts, offset);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    };
    return { file, text, locate };
  });
}

function findingsIn(texts: readonly Text[]): readonly Issue[] {
  return texts.flatMap(({ file, text, locate }) =>
    KINDS.flatMap(([rule, find, name, allowed]) =>
      find(text).map(({ start, end }) => ({
        file,
        ...locate(start),
        severity: 'error' as const,
        rule,
        found: `有${name}（尾号 ${text
          .slice(start, end)
          .replaceAll(/[\s\p{P}]/gu, '')
          .slice(-2)}）`,
        allowed: file.startsWith('seeds/')
          ? `${allowed}；原文整份公开，在收到的原件里也要删去，再导入`
          : allowed,
      })),
    ),
  );
}
