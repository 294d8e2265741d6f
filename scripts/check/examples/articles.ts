import { LARGEST_ATTACHMENT } from '../../../src/content/schemas/attachment.ts';
import type { RuleId } from '../../../src/content/rule-ids.ts';
import { ARTICLE, checkPoisoned } from './poison.ts';
import { asShown, inFile, type inProse, type RuleExample } from './example.ts';

const FOLDER = 'content/articles/2017/volunteers';
const FORM = `${FOLDER}/form.pdf`;
const PDF = '%PDF-1.4\n';

const inArticle = (...words: Parameters<typeof inProse>): RuleExample =>
  inFile(ARTICLE, words, { [ARTICLE]: ['topics:', `${words[0]}\ntopics:`], [FORM]: PDF });

const named = (...files: readonly string[]): string =>
  `attachments: [${files.map((file) => `{ file: ${file}, title: 申请表 }`).join(', ')}]`;

/** An attachment that is told by its name or its bytes. */
const asFile = (
  words: readonly [passes: string, fails: string, message: string],
  change: (isGood: boolean) => Parameters<typeof checkPoisoned>[0],
): RuleExample => asShown(words, (what) => checkPoisoned(change(what === words[0])));

const naming = { [ARTICLE]: ['topics:', `${named('form.pdf')}\ntopics:`] as const };

/** What is attached to articles, and what takes their place. */
export const ARTICLE_EXAMPLES = {
  'attachment/missing': inArticle(named('form.pdf'), named('from.pdf'), '没有这个附件：from.pdf'),
  'attachment/repeated': inArticle(
    named('form.pdf'),
    named('form.pdf', 'form.pdf'),
    '附件 form.pdf 写了两次',
  ),
  'attachment/unnamed': inArticle(named('form.pdf'), 'attachments: []', `文章 ${ARTICLE} 没有写到这个附件`),
  'attachment/homeless': asFile(
    [
      `${FOLDER}/form.pdf`,
      'content/articles/2017/volunteer/form.pdf',
      '附件放在这个文件夹里，却没有同名的文章',
    ],
    (isGood) => (isGood ? { ...naming, [FORM]: PDF } : { 'content/articles/2017/volunteer/form.pdf': PDF }),
  ),
  'attachment/size': asFile(['2 MB 的附件', '21 MB 的附件', '附件有 21 MB'], (isGood) => ({
    ...naming,
    [FORM]: PDF + (isGood ? '' : ' '.repeat(LARGEST_ATTACHMENT)),
  })),
  'attachment/type': asFile(['PDF 文件', '改名为 .pdf 的 Word 文件', '文件内容不是 pdf'], (isGood) => ({
    ...naming,
    [FORM]: isGood ? PDF : 'PK\u0003\u0004[Content_Types].xml word/document.xml',
  })),
  'outdated/reference': inArticle('outdated: { by: 2017 }', 'outdated: { by: 2071 }', '没有这个年报：2071'),
  'outdated/circle': inArticle('outdated: { by: 2017 }', 'outdated: { by: volunteers }', '文章被它自己取代'),
} satisfies Partial<Record<RuleId, RuleExample>>;
