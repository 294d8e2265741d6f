import { describe, expect, test } from 'vitest';
import { FOLDER, useDocxProject } from '../../tests/support/docx-project.ts';
import { runImport } from './run.ts';

const project = useDocxProject();
const TODO = `${FOLDER}/import.todo.yaml`;
const OBSERVATIONS = `${FOLDER}/observations.yaml`;
const REPORT = `${FOLDER}/report.yaml`;
/** What staff still have to decide. */
const AWAITED = /^(?:literal\/number|numeral\/unaccounted)/;
const DESCRIPTION = '江山市总工会围绕中心，服务大局，与党委政府同频共振，服务职工有温度。';
const SEED = 'seeds/2018/report.txt';

/** Sentences close to those of 2017, each with something that a proposal could get wrong. */
const LINES = [
  '服务职工有“温度”',
  '',
  '江山市总工会',
  '',
  '过去的一年，江山市总工会围绕中心，服务大局，与党委政府同频共振。',
  '',
  '一、服务职工',
  '',
  '全市工会志愿者增至近3000名，谋划项目由35个增加到41个；完成招商引资１．８个亿。',
  '',
  '新建职工服务站4个，总数达到12个。年内有1名职工获全国五一劳动奖章。为12名困难职工提供法律援助。',
  '',
  '全年共开展职企调解96件次，帮助困难职工法律援助9起。发放慰问金超过210万元，发放慰问金210万元。',
  '',
  '2018年全市参保职工达到30211人，比2017年增6%。开展技能比赛50～60场次，帮扶职工上千人次。',
  '',
  '基层一线人员在常委会委员中的比例由38%提高到40%，签订集体合同和工资集体协商分别为110份和570份。',
  '',
];

const refused = (): readonly string[] => project.errors().filter((error) => !AWAITED.test(error));

async function importLines(): Promise<void> {
  project.write(SEED, LINES.join('\n'));
  expect((await runImport(['2018', SEED], project.root)).code).toBe(0);
}

/** What the import leaves for staff to write; until it is there, nothing is held against the source. */
function finish(): void {
  const report = project.read(REPORT).replace('draft: true\n', '');
  project.write(
    REPORT,
    report.replace(/^# keyFigures.*$/m, 'keyFigures: [volunteers, planned-projects, recruited-investment]'),
  );
  const chapter = `${FOLDER}/01-fuwu-zhigong.mdx`;
  project.write(chapter, project.read(chapter).replace(/^# description.*$/m, `description: ${DESCRIPTION}`));
}

test('whatever the list proposes passes the check once it is accepted', async () => {
  await importLines();
  project.write(
    TODO,
    project
      .read(TODO)
      .replaceAll(/accept: false(?=\n {4}match: (?:sure|likely|again))/g, 'accept: true')
      .replaceAll('{ accept: false', '{ accept: true'),
  );
  expect((await runImport(['2018', TODO], project.root)).code).toBe(0);
  finish();
  expect(project.read(OBSERVATIONS).match(/^ {2}- indicator/gm)).toHaveLength(13);
  expect(refused()).toEqual([]);
});

describe('with --sure', () => {
  test('every sure match is written and no other', async () => {
    await importLines();
    const sure = project.read(TODO).match(/match: sure\n {4}indicator: .*/g) ?? [];
    expect((await runImport(['2018', TODO, '--sure'], project.root)).code).toBe(0);
    expect(project.read(OBSERVATIONS).match(/indicator: .*/g)).toEqual(
      sure.map((item) => item.replace(/^.*\n */, '')),
    );
    expect(project.read(TODO)).not.toContain('match: sure');
    expect(project.read(TODO)).toContain('match: likely');
  });

  test('nothing is imported but the list', async () => {
    const { code, output } = await runImport(['2018', SEED, '--sure'], project.root);
    expect([code, output]).toEqual([1, expect.stringContaining('只和它一起写')]);
  });
});
