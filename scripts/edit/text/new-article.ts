import { z } from 'astro/zod';
import { readContentFiles } from '../../../src/content/disk/read-content.ts';
import { ARTICLE } from '../../new/article.ts';
import { problemWith } from '../../new/field.ts';
import type { Answers, Project } from '../../new/kind.ts';
import { runNew } from '../../new/run.ts';
import type { FieldView } from '../forms/form/field-view.ts';
import { toFields } from '../forms/form/to-fields.ts';
import { DeskFault } from '../server/server.ts';
import type { Workplace } from '../workplace.ts';
import type { ArticleForm, Created } from './text-view.ts';

/** What is asked for a new article; `given` are the answers so far, from which others are proposed. */
export function askArticle({ root, tree }: Workplace, given: Answers): ArticleForm {
  const project = { files: readContentFiles(root), tree: tree() };
  const schemas = ARTICLE.questions.map(({ name, schema }) => [name, schema] as const);
  return {
    fields: toFields(z.strictObject(Object.fromEntries(schemas))).map((field) =>
      field.label === field.name ? { ...field, ...wordsOf(field.name) } : field,
    ),
    proposals: Object.fromEntries(
      ARTICLE.questions.flatMap(({ name, propose }) => {
        const proposal = propose?.(given, project);
        return proposal === undefined ? [] : [[name, proposal]];
      }),
    ),
  };
}

/** 网址名（小写英文字母……） as a name and its explanation. */
function wordsOf(name: string): Pick<FieldView, 'label' | 'help'> {
  const question = ARTICLE.questions.find((one) => one.name === name)?.question ?? name;
  const [, label = question, help = ''] = /^(.*?)（(.*)）$/su.exec(question) ?? [];
  return { label, help };
}

/** Makes an article of the answers; nothing is written where one of them is wrong. */
export async function createArticle(workplace: Workplace, answers: Answers): Promise<Created> {
  const { root, tree, run } = workplace;
  const project = { files: readContentFiles(root), tree: tree() };
  const problems = problemsWith(answers, project);
  if (Object.keys(problems).length > 0) return { problems };
  const before = new Set(project.files.keys());
  const argv = Object.entries(answers).map(([name, answer]) => `--${name}=${answer}`);
  await run(`新建文章“${answers.title ?? ''}”`, async (copy) => {
    const { code, output } = await runNew(['article', ...argv], copy);
    if (code !== 0) throw new DeskFault(output);
  });
  const made = workplace.tree().articles.find(({ file }) => !before.has(file));
  if (!made) throw new Error('the new article is not there');
  return { path: made.file };
}

function problemsWith(answers: Answers, project: Project): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ARTICLE.questions.flatMap((question) => {
      const answer = answers[question.name];
      if (answer === undefined) return question.optional === true ? [] : [[question.name, '这一项不能空着']];
      const problem = problemWith(question, answer, answers, project);
      return problem === undefined ? [] : [[question.name, problem]];
    }),
  );
}
