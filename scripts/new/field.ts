import { z } from 'astro/zod';
import { schemaIssues } from '../../src/content/schema-issues.ts';
import { toValue, type Answers, type Project, type Question } from './kind.ts';

const NOWHERE = { line: 1, column: 1 };

/** What is wrong with an answer, in Chinese: first what its schema says, then what the rest of the content says. */
export function problemWith(
  question: Question,
  answer: string,
  given: Answers,
  project: Project,
): string | undefined {
  const { name, schema, refuse } = question;
  const data = { [name]: toValue(question, answer) };
  const whole = z.strictObject({ [name]: schema });
  const { error } = whole.safeParse(data);
  const [issue] = error ? schemaIssues(error, whole, { file: '', data, locate: () => NOWHERE }) : [];
  if (!issue) return refuse?.(answer, given, project);
  const advice = issue.example === undefined ? issue.allowed : `${issue.allowed}。例如：${issue.example}`;
  return `${issue.found} → ${advice}`;
}
