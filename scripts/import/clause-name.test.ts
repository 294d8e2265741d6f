import { expect, test } from 'vitest';
import { findIn, readCorpus } from '../bench/numbers/corpus.ts';
import { nameIn } from './clause-name.ts';

/** Each number of a line with its name, or × where the line names nothing. */
function namesIn(line: string): readonly string[] {
  return findIn(line).map(({ before, text, unit, after }) => {
    const naming = nameIn(before, text, unit, after);
    return `${text} ${'doubt' in naming ? '×' : naming.name}`;
  });
}

test.each([
  ['a verb and what it counts', '今年新建职工书屋18个。', ['18个 新建职工书屋数']],
  [
    'the number of a list',
    '（一）走访困难职工家庭120户；二是新建书屋18个。',
    ['120户 走访困难职工家庭户数', '18个 新建书屋数'],
  ],
  ['people', '全市共有工会志愿者2800多名。', ['2800多名 全市工会志愿者人数']],
  [
    'money that says itself what it is',
    '发放慰问金220多万元，追赃挽损6万元。',
    ['220多万元 发放慰问金', '6万元 追赃挽损金额'],
  ],
  [
    'a verb that a list hands on',
    '走访慰问困难企业42家次、困难职工家庭230户次；为站点添置饮水机6台、急救箱12只。',
    [
      '42家次 走访慰问困难企业家次',
      '230户次 走访慰问困难职工家庭户次',
      '6台 为站点添置饮水机台数',
      '12只 为站点添置急救箱只数',
    ],
  ],
  ['a noun that begins like a verb', '建成服务站5个、服务点3个。', ['5个 建成服务站数', '3个 建成服务点数']],
  ['新增 and 累计', '职工书屋新增9家、累计56家。', ['9家 新增职工书屋数', '56家 累计职工书屋数']],
  [
    'its part: 其中',
    '全系统有会员3460人，其中女会员1128人。',
    ['3460人 全系统会员人数', '1128人 全系统会员中女会员人数'],
  ],
  ['a share', '会员总数达到11万人，其中农民工会员占六成。', ['11万人 会员总数', '六成 农民工会员占会员比例']],
  [
    'a share of something named',
    '化解纠纷3120件，占案件总数的43.5%。',
    ['3120件 化解纠纷数', '43.5% 化解纠纷占案件总数比例'],
  ],
  [
    'what rose and fell',
    '经费收入2845万元，同比增加312万元，增长12.3%；能耗下降3.6%。',
    ['2845万元 经费收入', '312万元 经费收入增加额', '12.3% 经费收入增幅', '下降3.6% 能耗增减幅度'],
  ],
  [
    'another base than the year before',
    '争议案件比五年前下降了三成。',
    ['下降了三成 争议案件比五年前增减幅度'],
  ],
  [
    '分别',
    '签订集体合同和专项协议分别为110份和570份。',
    ['110份 签订集体合同份数', '570份 签订专项协议份数'],
  ],
  [
    '分别 of the clause before',
    '受理案件86件，办结82件，同比分别上升5.8%和6.4%。',
    ['86件 受理案件数', '82件 办结案件数', '5.8% 受理案件增幅', '6.4% 办结案件增幅'],
  ],
  [
    'a rate of the clause before',
    '收集意见126条，解决103条，解决率81.7%。',
    ['126条 收集意见数', '103条 解决意见数', '81.7% 意见解决率'],
  ],
  [
    'what is done with the things before, in two verbs',
    '征集合理化建议415条，采纳实施208条。',
    ['415条 征集合理化建议数', '208条 采纳实施合理化建议数'],
  ],
  ['a level that was reached', '冠名基金由14个增至21个。', ['14个 ×', '21个 冠名基金数']],
  ['each: 每', '每千人口托位数达到4.2个，人均捐款25元。', ['4.2个 每千人口托位数', '25元 人均捐款']],
  ['the noun behind', '1名职工获全国五一劳动奖章。', ['1名 获全国五一劳动奖章的职工人数']],
  [
    'for whom',
    '为12名困难职工提供法律援助，对8名“工匠”进行表彰。',
    ['12名 提供法律援助的困难职工人数', '8名 表彰的“工匠”人数'],
  ],
  [
    'several years',
    '五年来，全县新建基层工会312家，会员总数达到11万人。',
    ['312家 五年来全县新建基层工会数', '11万人 会员总数'],
  ],
  [
    'a part of the year',
    '上半年走访企业87家，收集意见126条。',
    ['87家 上半年走访企业数', '126条 上半年收集意见数'],
  ],
])('%s', (_, line, names) => {
  expect(namesIn(line)).toEqual(names);
});

test.each([
  ['a verb alone', '举办培训班4期，培训136人。', ['136人 ×']],
  ['whose it is', '粮食播种面积18万亩，总产量7万吨。', ['7万吨 ×']],
  ['a sentence around the number', '连续6年全破。', ['6年 ×']],
  ['what the parts are', '其中盗窃警情120起。', ['120起 ×']],
  ['two numbers for one name', '人均收入分别达到4万元和2万元。', ['4万元 ×', '2万元 ×']],
  ['since when', '换届以来，表彰先进12名。', ['12名 ×']],
  ['whether the verb goes on', '审结诈骗案件3件，盗窃案件41件。', ['41件 ×']],
  ['what the list is of', '竞赛参赛企业达68家、班组520个。', ['520个 ×']],
  ['which of all', '人均藏书12册，面积260平方米。', ['260平方米 ×']],
  ['a limit for each', '村集体收入全部超过50万元。', ['超过50万元 ×']],
])('no name where the line leaves open %s', (_, line, names) => {
  expect(namesIn(line).slice(-names.length)).toEqual(names);
});

test('the names of the corpus', () => {
  expect(
    readCorpus()
      .flatMap(({ line }) => namesIn(line))
      .join('\n'),
  ).toMatchSnapshot();
});
