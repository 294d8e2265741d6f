import { describe, expect, test } from 'vitest';
import { findNumeralWords } from '../quantity/numeral-words.ts';
import { readNumeralClasses } from './numeral-class.ts';

/** The class of each numeral of a text in order; ? is a question for staff. */
const classesIn = (text: string): string => {
  const classOf = readNumeralClasses(text);
  return findNumeralWords(text)
    .map((numeral) => classOf(numeral)?.kind ?? '?')
    .join(' ');
};

describe('explains by itself', () => {
  test.each([
    ['2018年，工会再出发。', 'date'],
    ['全市2017年度重点工程', 'date'],
    ['规划期为2018－2022年。', 'date date'],
    ['规划（2021—2025年）已经印发', 'date date'],
    ['２０１８年至２０２２年', 'date date'],
    ['二〇一八年的春天', 'date'],
    ['1-11月的进度', 'date date'],
    ['3～5月开展调查', 'date date'],
    ['7、8月份天气炎热', 'date date'],
    ['截至12月底办结', 'date'],
    ['2019年3月15日上午召开', 'date date date'],
    ['5月1日至7日放假', 'date date date'],
    ['6月12-14日培训', 'date date date'],
    ['草长莺飞的四月', 'date'],
    ['十二月三十一日', 'date date'],
    ['第三季度', 'date'],
    ['前三季度运行平稳', 'date'],
    ['四季度集中走访', 'date'],
    ['上半年和下半年', 'date date'],
    ['上世纪90年代建厂', 'date'],
    ['21世纪的工会', 'date'],
    ['过去的一年，我们同心', 'date'],
    ['近几年来，这几年', 'date date'],
    ['新的一年，这一年', 'date date'],
    ['建党100周年', 'date'],
    ['每月最后一个星期五接访', '? date'],
    ['周一至周五开放', 'date date'],
    ['下午2:00报到', 'time time'],
    ['开放时间8:30-17:30', 'time time time time'],
    ['上午9时30分开幕', 'time time'],
    ['晚上七点开播', 'time'],
    ['居全省第三', 'ordinal'],
    ['第一、二、三批名单', 'ordinal ordinal ordinal'],
    ['获得一等奖', 'ordinal'],
    ['荣立二等功', 'ordinal'],
    ['进入前三名', 'ordinal'],
    ['竞赛前3位选手', 'ordinal'],
    ['首届工匠', 'ordinal'],
    ['县十七届人大三次会议', 'ordinal ordinal'],
    ['十九届五中全会', 'ordinal ordinal'],
    ['一、聚焦中心', 'ordinal'],
    ['（三）维护权益', 'ordinal'],
    ['2.夯实基础', 'ordinal'],
    ['（4）建好阵地', 'ordinal'],
    ['一是抓组织；二是抓服务；三是抓维权。', 'ordinal ordinal ordinal'],
    ['① 加强领导', 'ordinal'],
    ['详见附件3。', 'ordinal'],
    ['表1 会费收支', 'ordinal'],
    ['印发〔2018〕3号文件', 'code code'],
    ['总工发[2017]12号', 'code code'],
    ['（2019）浙0881民初123号', 'code code code'],
    ['关于12号文件的说明', 'code'],
    ['咨询电话0570-1234567', 'phone phone'],
    ['电话：4022123', 'phone'],
    ['服务热线400-800-1234', 'phone phone phone'],
    ['拨打12351热线', 'phone'],
    ['12345政务服务热线', 'phone'],
    ['与“12345”平台联动', 'phone'],
    ['119消防宣传', 'phone'],
    ['地址为江滨路12号', 'address'],
    ['解放路506号3楼', 'address address'],
    ['中山大道8-2号', 'address address'],
    ['3号楼会议室', 'name'],
    ['地铁12号线工地', 'name'],
    ['G60沪昆高速', 'code'],
    ['沿S315省道', 'code'],
    ['5G网络建设', 'name'],
    ['4A级景区', 'name'],
    ['5A景区', 'name'],
    ['4S店', 'name'],
    ['PM2.5治理', 'name'],
    ['劣V类水体', 'name'],
    ['招募“三支一扶”人员', 'name name'],
    ['三支一扶计划', 'name name'],
    ['开展“万企兴万村”行动', 'name name'],
    ['庆“五一”文艺汇演', 'name'],
    ['省五一劳动奖章', 'name'],
    ['三八红旗手', 'name'],
    ['党的十九大精神', 'name'],
    ['“十四五”规划', 'name'],
    ['五水共治及四边三化', 'name name name'],
    ['坚持“两个维护”，开展“四个创建”', 'name name'],
    ['中央八项规定', 'name'],
    ['世界500强企业', 'name'],
    ['建设20万吨级泊位', 'name'],
    ['三次产业结构', 'name'],
    ['90后职工', 'name'],
    ['“1+3+N”模式', 'name name'],
    ['四川和三门峡', 'name name'],
    ['更进一步推进', 'figure'],
    ['壮大一批骨干', 'figure'],
    ['一系列活动', 'figure'],
    ['千方百计稳岗', 'figure figure'],
    ['统一思想，唯一办法', 'figure figure'],
    ['为一线职工提供一般服务', 'figure figure'],
    ['一流工作、一流服务', 'figure figure'],
    ['一如既往、万众一心', 'figure figure figure'],
    ['从三个方面入手', 'figure'],
    ['十分重视', 'figure'],
    ['这一过程中', 'figure'],
    ['新一轮改革', 'figure'],
    ['老百姓的千家万户', 'figure figure figure'],
    ['一手抓发展', 'figure'],
    ['这样一来，大家在一起', 'figure figure'],
    ['五一期间走访', 'name'],
    ['七届二次全委会', 'ordinal ordinal'],
    ['《2017年12项措施》', 'date name'],
    ['一企一策、一对一帮扶', 'figure figure figure figure'],
    ['手机13800138000', 'phone'],
    ['邮编324100', 'code'],
    ['活动，5月31日，2017年全市', 'date date date'],
    ['活动,七届二次全会,三季度', 'ordinal ordinal date'],
    ['打通最后一公里', 'figure'],
    ['表彰“四个一批”', 'name name'],
    ['3月11日15时开幕', 'date date time'],
    ['2019年3月11日 15:09', 'date date date time time'],
    ['12日上午召开', 'date'],
    ['县总七届二十三次全委会', 'ordinal ordinal'],
    ['一、2019年工作回顾', 'ordinal date'],
    ['做好服务。2.维护权益', 'ordinal'],
    ['一要抓组织，二要抓服务', 'ordinal ordinal'],
    ['如图3所示，见表2。', 'ordinal ordinal'],
    ['全国百强县', 'name'],
    ['神舟十二号、12号地块', 'name name'],
    ['一产增长，一审案件', 'name name'],
    ['两会期间，省两会', 'name name'],
    ['系统一线职工', 'figure'],
  ])('%s: %s', (text, expected) => {
    expect(classesIn(text)).toBe(expected);
  });
});

test('its passage is the whole phrase with the reason', () => {
  const text = '截至2017年12月底，第三批。';
  const classOf = readNumeralClasses(text);
  expect(
    findNumeralWords(text).map((numeral) => {
      const found = classOf(numeral);
      return found && [text.slice(found.start, found.end), found.reason];
    }),
  ).toEqual([
    ['2017年12月底', '日期'],
    ['2017年12月底', '日期'],
    ['第三', '序数'],
  ]);
});

test('a long run of digits, marks or words is read in one go', () => {
  for (const unit of [
    '1',
    '一',
    '1-',
    '第',
    '“一',
    '2018年',
    '（1',
    '0570-',
    '第 ',
    '在一起',
    '热线12345',
    '《',
  ])
    expect(classesIn(unit.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
});
