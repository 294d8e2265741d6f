import { z } from 'astro/zod';
import { parseContentTree } from '../../../../src/content/parse-content-tree.ts';
import { readContentFiles } from '../../../../src/content/disk/read-content.ts';
import { describeSchema } from '../../../../src/content/schema-field.ts';
import { problemWith } from '../../../new/field.ts';
import type { Kind, Project } from '../../../new/kind.ts';
import { KINDS } from '../../../new/kinds.ts';
import { runNew } from '../../../new/run.ts';
import { DeskFault } from '../../server/server.ts';
import type { Workplace } from '../../workplace.ts';
import { faultsOf } from '../correct/correct.ts';
import type { FieldIssue } from '../form/field-view.ts';
import { toFields } from '../form/to-fields.ts';
import type { NewAnswer, NewView } from './new-view.ts';

/** Answers as they are typed, by the question's name. */
type Typed = Readonly<Record<string, string>>;

/** The questions of `npm run new` as fields. Throws a DeskFault for a kind that there is not. */
export function toNewView(name: string): NewView {
  const { title, questions } = kindOf(name);
  const shape = questions.map(({ name: key, question, schema, optional, propose }) => {
    const described = describeSchema(schema).help === undefined ? schema.describe(question) : schema;
    return [key, optional === true || propose !== undefined ? described.optional() : described] as const;
  });
  return { kind: name, title, fields: toFields(z.strictObject(Object.fromEntries(shape))) };
}

/** Makes something new from answers, as `npm run new` does, in one step that can be taken back. */
export async function makeNew(workplace: Workplace, name: string, answers: Typed): Promise<NewAnswer> {
  const kind = kindOf(name);
  const files = readContentFiles(workplace.root);
  const issues = issuesOf(kind, answers, { files, tree: parseContentTree(files) });
  if (issues.length > 0) return { kind: 'refused', issues, words: [] };
  const flags = Object.entries(answers).map(([key, answer]) => `--${key}=${answer}`);
  let words: readonly string[] = [];
  const file = await workplace.run(`新建${kind.title}`, async (copy) => {
    const { code, output } = await runNew([name, ...flags], copy);
    if (code === 1) words = faultsOf(output);
    return /^写好了 (\S+)/m.exec(output)?.[1];
  });
  return file === undefined ? { kind: 'refused', issues: [], words } : { kind: 'saved', file };
}

/** What is wrong with each answer, beside its field. */
function issuesOf({ questions }: Kind, answers: Typed, project: Project): readonly FieldIssue[] {
  let given: Typed = {};
  return questions.flatMap((question): readonly FieldIssue[] => {
    const { name, optional } = question;
    const answer = answers[name] ?? question.propose?.(given, project);
    if (answer === undefined && optional === true) return [];
    const words = answer === undefined ? '这一项不能空着' : problemWith(question, answer, given, project);
    if (answer !== undefined) given = { ...given, [name]: answer };
    return words === undefined ? [] : [{ path: [name], severity: 'error', words }];
  });
}

function kindOf(name: string): Kind {
  const kind = KINDS.find((one) => one.name === name);
  if (!kind) throw new DeskFault(`编辑台不能新建“${name}”`);
  return kind;
}
