import { problemWith } from './field.ts';
import type { Answers, Kind, Project, Question } from './kind.ts';

/** Puts a question to whoever sits at the terminal. */
export type Ask = (prompt: string) => Promise<string>;

export interface Completed {
  readonly answers: Answers;
  /** What is missing or wrong and nobody was there to be asked, in Chinese. */
  readonly problems: readonly string[];
}

/** Holds given answers against their schemas and gets the others: from `ask`, or without one from what is known. */
export async function complete(
  { questions }: Kind,
  given: Answers,
  project: Project,
  ask: Ask | undefined,
): Promise<Completed> {
  let answers: Answers = {};
  const problems: string[] = [];
  for (const question of questions) {
    const found = ask
      ? await askUntilRight(question, given[question.name], answers, project, ask)
      : take(question, given[question.name], answers, project);
    problems.push(...(found.problem === undefined ? [] : [found.problem]));
    if (found.answer !== undefined) answers = { ...answers, [question.name]: found.answer };
  }
  return { answers, problems };
}

interface Found {
  readonly answer?: string | undefined;
  readonly problem?: string | undefined;
}

async function askUntilRight(
  question: Question,
  given: string | undefined,
  answers: Answers,
  project: Project,
  ask: Ask,
): Promise<Found> {
  const proposal = question.propose?.(answers, project);
  let typed = given;
  let problem: string | undefined;
  for (;;) {
    const answer = typed ?? (await ask(promptOf(question, proposal, problem))).trim();
    const value = answer === '' ? (proposal ?? '') : answer;
    if (value === '' && question.optional === true) return {};
    problem = value === '' ? '这一项不能空着' : problemWith(question, value, answers, project);
    if (problem === undefined) return { answer: value };
    typed = undefined;
  }
}

function take(question: Question, given: string | undefined, answers: Answers, project: Project): Found {
  const answer = given ?? question.propose?.(answers, project);
  if (answer !== undefined) return { answer, problem: problemWith(question, answer, answers, project) };
  return question.optional === true ? {} : { problem: `缺少 --${question.name}：${question.question}` };
}

function promptOf(
  { question, optional }: Question,
  proposal: string | undefined,
  problem: string | undefined,
): string {
  const warning = problem === undefined ? '' : `  ✗ ${problem}\n`;
  if (proposal !== undefined) return `${warning}${question}（按回车就是 ${proposal}）：`;
  return `${warning}${question}${optional === true ? '（不知道就按回车）' : ''}：`;
}
