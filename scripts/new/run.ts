import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from '../../src/content/content-tree.ts';
import { parseContentTree } from '../../src/content/parse-content-tree.ts';
import { formatIssue } from '../../src/content/issue.ts';
import { readContentFiles } from '../../src/content/disk/read-content.ts';
import { newErrors } from '../tools/proposed-content.ts';
import { parseArguments } from './arguments.ts';
import { complete, type Ask } from './complete.ts';
import { formatHelp } from './help.ts';
import { toValue, type Answers, type Kind, type NewFile, type Project, type Values } from './kind.ts';

const PREVIEW = 'http://localhost:4321';

/** What a run prints and its exit code. */
export interface Run {
  readonly code: 0 | 1;
  readonly output: string;
}

/** Makes a new piece of content in the project at `root`. Without `ask` the flags must say everything. Writes nothing where anything is wrong. */
export async function runNew(argv: readonly string[], root: string, ask?: Ask): Promise<Run> {
  const { kind, isHelp, answers: given, problems } = parseArguments(argv);
  if (isHelp) return { code: 0, output: formatHelp(kind) };
  if (!kind || (problems.length > 0 && ask)) return refuse(problems, kind);
  const files = readContentFiles(root);
  const project: Project = { files, tree: parseContentTree(files) };
  const completed = await complete(kind, given, project, ask);
  const wrong = [...problems, ...completed.problems];
  if (wrong.length > 0) return refuse(wrong, kind);
  return create(kind, toValues(kind, completed.answers), project, root);
}

function create(kind: Kind, values: Values, project: Project, home: string): Run {
  const { folder, files, url, next } = kind.build(values, project);
  const root = join(home, folder ?? '');
  const shown = (path: string): string => (folder === undefined ? path : `${folder}/${path}`);
  const [main, ...others] = files;
  if (existsSync(join(root, main.path)))
    return refuse([`${shown(main.path)} 已经有了 → 要改就直接改这个文件`], kind);
  if (folder !== undefined && existsSync(root))
    return refuse([`文件夹 ${folder} 已经有了 → 换一个还没有的`], kind);
  const known: Files = folder === undefined ? project.files : new Map();
  const written = [main, ...others.filter(({ path }) => !existsSync(join(root, path)))];
  const errors = newErrors(known, written);
  if (errors.length > 0) return refuse(errors.map(formatIssue), kind);
  for (const file of written) write(root, file);
  return {
    code: 0,
    output: [
      ...written.map(({ path }) => `写好了 ${shown(path)}`),
      `预览 ${PREVIEW}${url}（先运行 ${folder === undefined ? '' : `SITE_CONTENT=${folder} `}npm run dev）`,
      ...next.map((step) => `接着：${step}`),
      '',
    ].join('\n'),
  };
}

/** Fails rather than overwrite a file that has come into being meanwhile. */
function write(root: string, { path, text }: NewFile): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text, { flag: 'wx' });
}

function toValues({ questions }: Kind, answers: Answers): Values {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = answers[question.name];
      return answer === undefined ? [] : [[question.name, toValue(question, answer)]];
    }),
  );
}

function refuse(problems: readonly string[], kind: Kind | undefined): Run {
  const help = `怎样写：npm run new -- ${kind ? `${kind.name} ` : ''}--help`;
  return {
    code: 1,
    output: `没有新建，什么也没有写。\n${problems.map((line) => `✗ ${line}\n`).join('')}${help}\n`,
  };
}
