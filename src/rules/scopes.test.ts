import { describe, expect, test } from 'vitest';
import { parseContentTree } from '../content/parse-content-tree.ts';
import { formatIssue } from '../content/issue.ts';
import { checkScopes } from './scopes.ts';

/** What the rule says of the number in brackets under an indicator of this name and definition. */
function check(marked: string, name: string, definition = '数。', unit = '名'): readonly string[] {
  const text = /\[(.*)\]/.exec(marked)?.[1] ?? '';
  const sentence = marked.replace(/[[\]]/g, '');
  const folder = 'content/reports/2018';
  const row = {
    indicator: 'measured',
    text,
    value: Number.parseInt(text, 10) || 1,
    chapter: 'work',
    quote: sentence.replace(/。$/, ''),
  };
  const tree = parseContentTree(
    new Map([
      [
        'content/indicators/measured.yaml',
        JSON.stringify({ name, english: 'm', unit, kind: 'flow', theme: 'law', definition }),
      ],
      [
        `${folder}/report.yaml`,
        'draft: true\nyear: 2018\ntitle: 年报\nbyline: 工会\nseed: 2018/report.txt\n',
      ],
      [`${folder}/observations.yaml`, `reported: ${JSON.stringify([row])}\n`],
      [`${folder}/01-work.mdx`, `---\ntitle: 工作\nnumeral: 一\n---\n\n${sentence}\n`],
      ['seeds/2018/report.txt', `一、工作\n\n${sentence}\n`],
    ]),
  );
  return checkScopes(tree).map((issue) => `${issue.severity} ${issue.rule} ${formatIssue(issue)}`);
}

const PROVINCIAL = '获省五一劳动奖章职工数';
const PER_CADRE = '每名工会干部联系的困难职工数';

describe('another level than the indicator’s', () => {
  test.each([
    ['[１名]职工获全国五一劳动奖章。', PROVINCIAL, '省', '全国'],
    ['全市有[1名]职工获全国五一劳动奖章。', PROVINCIAL, '省', '全国'],
    ['[2名]职工获衢州市五一劳动奖章。', PROVINCIAL, '省', '衢州市'],
    ['获评全国劳模1名、省级劳模[3名]。', '全国劳模人数', '全国', '省级'],
    ['获评省级劳模[3名]、全国劳模1名。', '全国劳模人数', '全国', '省级'],
    ['全省共有工会志愿者[25名]。', '全市工会志愿者人数', '全市', '全省'],
  ])('%s is refused for %s', (sentence, name, from, to) => {
    const messages = check(sentence, name);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^error observation\/scope content\/reports\/2018\/observations.yaml:1:/);
    expect(messages[0]).toContain(`说的是“${from}”，原文这里说的是“${to}”`);
  });

  test('is refused where the definition says it, and the name says nothing', () => {
    expect(check('全省参保职工达到[25名]。', '参保职工人数', '当年全市参保的职工人数。')[0]).toContain(
      '原文这里说的是“全省”',
    );
  });

  test('gives the name that the source’s words make', () => {
    expect(check('[1名]职工获全国五一劳动奖章。', PROVINCIAL)[0]).toContain(
      '例如：name: 获全国五一劳动奖章职工数',
    );
  });
});

describe('the same level, or none', () => {
  test.each([
    ['年内有[1名]职工获省五一劳动奖章。', PROVINCIAL],
    ['全市有[1名]职工获省五一劳动奖章。', PROVINCIAL],
    ['获评省、市级劳模[3名]。', '省级劳模人数'],
    ['全市建成服务站8个、服务点[25个]。', '全市服务点数'],
    ['共有工会志愿者[25名]。', '全市工会志愿者人数'],
    ['在全省率先培训职工[25名]。', '全市培训职工人数'],
    ['培训职工[25名]，居全省第一。', '全市培训职工人数'],
    ['增幅高于全国平均[3名]。', '全市会员增加人数'],
    ['宣传《全国工会章程》[3场]。', '全市宣传场次'],
    ['全部省级重点项目[5个]开展竞赛。', '市级以上重点建设项目数'],
    ['全市[560家]企业工会发出要约。', '发出集体协商要约的企业工会数'],
  ])('%s is right for %s', (sentence, name) => {
    expect(check(sentence, name)).toEqual([]);
  });
});

describe('a number of each and one of all', () => {
  test('is no number of each where the sentence says nothing of it', () => {
    expect(check('为[12名]困难职工提供法律援助。', PER_CADRE)).toEqual([
      expect.stringContaining('说的是“每名”多少，原文这里说的是一共多少'),
    ]);
  });

  test('is no total where its clause says 每户', () => {
    expect(check('每户发放慰问金[2000元]。', '发放慰问金', '当年发放的慰问金金额。', '元')).toEqual([
      expect.stringContaining('原文这里说的是“每户”多少'),
    ]);
  });

  test.each([
    ['明确每名工会干部联系1个企业、[1名]困难职工。', PER_CADRE, '数。'],
    ['明确每名工会干部联系1个企业，每月走访[1名]困难职工。', PER_CADRE, '数。'],
    ['每户发放慰问金[2000元]。', '慰问金标准', '当年发给每户的慰问金。'],
    ['人均培训[12名]。', '人均培训职工人数', '当年人均培训的职工人数。'],
    ['每年培训职工[12名]。', '培训职工人数', '当年培训的职工人数。'],
  ])('%s is right for %s', (sentence, name, definition) => {
    expect(check(sentence, name, definition)).toEqual([]);
  });
});
