import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { getContentReport } from '../../src/build/content-report.ts';
import { bullet, heading, makeDocx, makePhoto, mixed, picture, table, text } from './docx-fixtures.ts';
import { PROJECT } from './import-fixtures.ts';

export const SEED = 'seeds/2018/report.docx';
export const FOLDER = 'content/reports/2018';
export const CHAPTER = `${FOLDER}/01-fuwu-zhigong.mdx`;

/** A copy of the project's content with a Word report of 2018. */
export interface DocxProject {
  readonly root: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, data: string | Uint8Array) => void;
  /** What the check says against the files of 2018. */
  readonly errors: () => readonly string[];
  /** Every file of 2018 with its bytes. */
  readonly files: () => Readonly<Record<string, string>>;
}

/** A project of its own for each test of a file, made before it and removed after it. */
export function useDocxProject(): DocxProject {
  let project: DocxProject;
  beforeEach(async () => {
    project = await makeDocxProject();
  });
  afterEach(() => {
    rmSync(project.root, { recursive: true });
  });
  return {
    get root() {
      return project.root;
    },
    read: (file) => project.read(file),
    write: (file, data) => {
      project.write(file, data);
    },
    errors: () => project.errors(),
    files: () => project.files(),
  };
}

async function makeDocxProject(): Promise<DocxProject> {
  const root = mkdtempSync(join(tmpdir(), 'import-docx-'));
  for (const folder of ['content', 'seeds'])
    cpSync(join(PROJECT, folder), join(root, folder), { recursive: true });
  const write = (file: string, data: string | Uint8Array): void => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), data);
  };
  write(SEED, await makeReport());
  return {
    root,
    write,
    read: (file) => readFileSync(join(root, file), 'utf8'),
    errors: () =>
      getContentReport(root)
        .issues.filter(({ severity, file }) => severity === 'error' && file.includes('2018'))
        .map(({ rule, found }) => `${rule} ${found}`),
    files: () => Object.fromEntries(['seeds/2018', FOLDER].flatMap((folder) => bytesIn(join(root, folder)))),
  };
}

/** A report of 2018 in which the words of 2017 stand with other numbers, and some that are new. */
export async function makeReport(volunteers = '2600多名'): Promise<Uint8Array> {
  return makeDocx([
    text('服务职工有“温度”', { heading: 'Title' }),
    text('江山市总工会'),
    text('过去的一年，江山市总工会围绕中心，服务大局，与党委政府同频共振。'),
    heading('一、服务职工', 1),
    heading('（一）夯实基础', 2),
    text('坚持以职工为本，把工会办成职工群众信赖的职工之家，把服务送到职工身边。'),
    text(`全市共有工会志愿者${volunteers}，谋划项目35个。`),
    picture(await makePhoto()),
    text('职工书屋里的读者'),
    mixed('2018年新增了【职工书屋】18个。'),
    table([
      ['项目', '单位', '数量'],
      ['女职工活动', '场次', '12'],
    ]),
    bullet('发放慰问金210多万元'),
  ]);
}

function bytesIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, readFileSync(path).toString('base64')];
    });
}
