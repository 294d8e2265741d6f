import type { NumeralKind } from '../content/schemas/numerals.ts';

/** Words that explain every numeral in them. The pattern is global and reads text of half width; it never crosses a line. */
export interface NumeralPattern {
  readonly kind: NumeralKind;
  readonly reason: string;
  readonly pattern: RegExp;
}

/** What counts: a numeral before it may be a statistic. */
export const MEASURE =
  '(?:[个名人位户家条双份起件项支次场期元亩吨张台辆所座处例封册岁天周里公平方米克斤篇幅批种类级届轮遍趟块片株棵头只艘架套间栋幢床盏笔宗桩部门层组队通本对餐盒箱袋瓶顿卷集升倍番折秒班%‰万亿千百]|小时|分钟|余|多)';
const HAN_DIGIT = '[〇零一二三四五六七八九十]';
const NOT_IN_NUMBER = '(?<![\\d.〇零一二三四五六七八九十百千万亿]|\\d,)';
const ORDINAL = '(?:\\d{1,4}|[一二三四五六七八九十百零]{1,5})';
/** The first words that a number stands before, so that it is not taken for another one's. */
const TITLE = '\\s*(?:(?![〇零一二三四五六七八九十百千万亿两几半首])\\p{Script=Han}){0,4}';
const DASH = '\\s*(?:[-—–－~～]{1,2}|至|到)\\s*';
const YEAR = '(?:(?:19|20)\\d{2}|[一二][〇零九]' + HAN_DIGIT + '{2})\\s*年';
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\\s*月';
const MONTH_NUMBER = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY_NUMBER = '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
/** 12月底, 3月上旬, 7、8月份. */
const MONTH_PART = '(?:份|底|初|末|中旬|上旬|下旬)?';
const MONTHS = `(?:${MONTH_NUMBER}(?:${DASH}|、)(?=${MONTH_NUMBER}))?${MONTH}${MONTH_PART}`;
const DAYS = `${DAY_NUMBER}(?:\\s*[日号])?(?:${DASH}|、)${DAY_NUMBER}\\s*[日号]|${DAY_NUMBER}\\s*[日号]`;
/** 培训3月: the words make it a duration. */
/** 3月1次, 3月内: a rate or a duration. */
const NOT_RATE = '(?![一二两三四五六七八九十\\d]+[次轮期场]|有余|[余多内龄期]|以[内上下]|之[内久]|左右)';
const NOT_LASTING = '(?<!(?:历时|为期|用时|耗时|超过|不到|连续|培训|近|逾|约|满|共|前|隔|达)\\s*)';
const CLOCK = '(?:[01]?\\d|2[0-4]):[0-5]\\d';
const DAYTIME = '(?:上午|下午|中午|晚上|晚间|早上|清晨|凌晨|傍晚|夜间|当晚|当日|今晚)';
const HOUR = '(?:2[0-4]|1?\\d|十[一二]?|[一二三四五六七八九])';

export const DATES: readonly NumeralPattern[] = rules('date', {
  年份: [
    `${NOT_IN_NUMBER}(?:19|20)\\d{2}(?:年度?)?${DASH}${YEAR}(?!份)度?`,
    `${NOT_IN_NUMBER}(?:19|20)\\d{2}(?=${DASH}(?:19|20)\\d{2}\\s*[)】])${DASH}(?:19|20)\\d{2}`,
    `${NOT_IN_NUMBER}${YEAR}(?!份|以上|之久|左右|历史|\\s*${MONTH_NUMBER}\\s*月|\\s*${MONTH_NUMBER}${DASH}${MONTH_NUMBER}\\s*月)[度底初末]?`,
  ],
  日期: [
    `${NOT_IN_NUMBER}${NOT_LASTING}(?:${YEAR}\\s*)?${MONTH}(?:${DAYS})(?:${DASH}(?:${YEAR}\\s*)?(?:${MONTH})?${DAY_NUMBER}\\s*[日号])?(?![线楼])`,
    `${NOT_IN_NUMBER}${NOT_LASTING}(?:${YEAR}\\s*)?${MONTH}${MONTH_PART}${DASH}(?:${YEAR}\\s*)?${MONTH}${MONTH_PART}${NOT_RATE}`,
    `${NOT_IN_NUMBER}${NOT_LASTING}(?:${YEAR}\\s*)?${MONTHS}${NOT_RATE}`,
    `(?<=[每当本次上下]月\\s*)${DAY_NUMBER}[日号](?!线)`,
    `${NOT_IN_NUMBER}${DAY_NUMBER}日(?=上午|下午|晚上|凌晨|早上)`,
  ],
  星期: [
    `(?:星期|(?<![每一二两三四五六七八九十几数半\\d]\\s*)周)[一二三四五六](?:${DASH}(?:星期|周)?[一二三四五六])?(?!${MEASURE})`,
  ],
  季度或半年: [
    `${NOT_IN_NUMBER}(?<!(?:连续|历时|近|共|过去|每)\\s*)[前第]?[一二三四1-4](?:${DASH}[二三四2-4])?\\s*季度`,
    '[上下]半年(?!报)度?',
  ],
  年代或世纪: [
    `${NOT_IN_NUMBER}(?:[12]\\d|二?十[一二三四五六七八九]?)\\s*世纪(?:[1-9]0|[一二三四五六七八九]十)?(?:\\s*年代)?`,
    `(?<![\\d〇零一二三四五六七八九十百千])(?:[1-9]0|[二三四五六七八九]十)年代`,
  ],
  泛指的时间: [
    '(?:过去的?|新的?|这|那|上)一年(?![多级期])',
    '(?:这|近|最近)几[年天月]',
    '一年多?来(?!访|信|电)',
    '一年一度',
    '一年四季',
  ],
  周年: [
    '(?<=(?:成立|建国|建党|建军|建会|诞辰|改革开放|回归|解放|胜利)\\s*)(?:\\d{1,3}|[一二三四五六七八九十百]{1,5})\\s*周年',
  ],
}).concat(
  rules('time', {
    时刻: [
      `${DAYTIME}\\s*${CLOCK}(?:${DASH}${CLOCK})?(?!\\d)`,
      `(?<![\\d:])${CLOCK}${DASH}${CLOCK}(?![\\d:])`,
      `(?<=月\\s*\\d{1,2}\\s*日\\s*)(?:${CLOCK}(?![\\d:])|${HOUR}[时点](?:半|[0-5]?\\d分)?(?!\\p{Script=Han}?\\d))`,
      `${DAYTIME}\\s*${HOUR}[时点](?!\\d*个)(?:半|[一三]刻|(?:[0-5]?\\d|[一二三四五六七八九十]{1,3})分)?`,
    ],
  }),
);

export const RANKS: readonly NumeralPattern[] = rules('ordinal', {
  附件或图表的序号: [
    `(?:附件|附表|附图)\\s*\\d{1,2}(?!\\d|\\.\\d|\\s*${MEASURE})`,
    `(?:^\\s*|[(见如])[表图]\\s*\\d{1,2}(?:-\\d{1,2})?(?:(?=所示)|(?!\\d|\\.\\d|\\s*${MEASURE}))`,
  ],
  序数: [
    `第\\s*${ORDINAL}(?:(?:、|${DASH})${ORDINAL})*(?=\\s*(?:批|期|季度|届|章|节|阶段|轮|款|条|项|名|位))`,
    `第\\s*${ORDINAL}(?![.\\d]|分之|[一二三四五六七八九十百千万亿%])`,
    '首[届个次批名家位例条本部期场轮季年日]',
    '其[一二三四五六七八九](?=[,是、:])',
    `(?:^\\s*|[,。;:]\\s*)[一二三四五六七八九十]{1,2}是(?!否|非)${TITLE}`,
    `(?:^\\s*|[,。;:]\\s*)[一二三四五六七八九]要(?![求素点闻件道])${TITLE}`,
  ],
  奖项或功的等次: ['[一二三四](?:、[一二三四])*等(?=[奖功])'],
  名次: [
    `(?<![提之此目日年会节当眼空以先从较月周天时步往]\\s*)前\\s*(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*(?:[名强甲]|位(?!数))`,
    `(?:排名|名列|位列|位居)\\s*(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*[位名]`,
  ],
  届次: [
    `${NOT_IN_NUMBER}[一二三四五六七八九十]{1,3}届(?=[一二三四五六七八九十]{1,3}(?:次|中全会)|人大|政协|全国|党代|委员会|职代|工代|常委|执委|代表)`,
    `${NOT_IN_NUMBER}(?<=(?:届[^,。;:]{0,6}|[大代全委]会|人大|政协))[一二三四五六七八九十]{1,3}次(?:全体|全委|会议|全会|大会|代表|常委|委员|执委|职代|工代)`,
    '(?<![一二三四五六七八九十])[一二三四五六七]中全会',
  ],
  章节或条目的序号: [
    `^\\s*[一二三四五六七八九十]{1,3}\\s*、(?:(?=(?:19|20)\\d{2}年)|(?!\\s*[\\d一二三四五六七八九十百千万两几]))${TITLE}`,
    `(?:^\\s*|[。;:]\\s*|\\s)\\((?:[一二三四五六七八九十]{1,3}|\\d{1,2})\\)(?=\\s*[\\p{Script=Han}“《])${TITLE}`,
    `(?:^\\s*|[。;]\\s*)\\d{1,2}(?:\\.(?!\\d)|、(?!\\s*[\\d一二三四五六七八九十百千万两几]))(?=\\s*[\\p{Script=Han}“《])${TITLE}`,
    `(?:^\\s*|[;:。]\\s*)[\\u2460-\\u2473\\u3220-\\u3229](?=\\s*\\p{Script=Han})${TITLE}`,
  ],
});

/** Numbers with which something is found: they come first, for what they hold may look like a date or a rank. */
export const PLACES: readonly NumeralPattern[] = [
  ...rules('code', {
    文号或案号: [
      '[〔\\[【(](?:19|20)\\d{2}[〕\\]】)]\\s*第?\\s*\\d{1,5}\\s*号',
      '\\((?:19|20)\\d{2}\\)\\p{Script=Han}{1,2}\\d{0,4}\\p{Script=Han}{1,4}\\d{1,6}号',
      `${NOT_IN_NUMBER}(?:\\d{1,4}|[一二三四五六七八九十]{1,3})号(?:文件?|令|公告|通告|提案|议案)`,
    ],
    网址或邮箱: ['(?:https?://|www\\.)[\\w./?=&#%-]{1,30}', '[\\w.-]{1,20}@[\\w.-]{1,20}'],
    标准号: ['ISO\\s?\\d{3,5}(?:[-:]\\d{4})?', 'GB(?:/T)?\\s?\\d{3,6}(?:\\.\\d{1,2})?(?:-\\d{4})?'],
    邮政编码: ['(?:邮编|邮政编码)[:\\s]*\\d{6}(?!\\d)'],
    道路的编号: [`(?<![A-Za-z])[GSXK]\\d{1,4}(?!\\d|\\.\\d|\\s*${MEASURE})`],
  }),
  ...rules('phone', {
    电话号码: [
      '(?<![\\d-])\\(?0\\d{2,3}(?:\\)|[-—－])\\s*\\d{7,8}(?:-\\d{1,4})?(?!\\d)',
      '(?<![\\d-])[48]00-?\\d{3,4}-?\\d{3,4}(?![\\d]|\\s*' + MEASURE + ')',
      `(?<=(?:电话|热线|传真|号码)[:为是\\s]{0,2})[2-9]\\d{6,7}(?!\\d|\\s*${MEASURE})`,
      `(?<!\\d)1[3-9]\\d{9}(?!\\d|\\s*${MEASURE})`,
    ],
    热线号码: [
      `(?<=(?:拨打|致电|热线|电话)[:为“"\\s]{0,2})(?:12[13]\\d{2}|1[12][0249]|9[56]\\d{3,4})(?!\\d|\\s*${MEASURE})`,
      `(?<![\\d.])(?:12[13]\\d{2}|9[56]\\d{3,4})(?!${MEASURE})(?=”?\\p{Script=Han}{0,4}(?:热线|平台))`,
      '(?<=“)(?:12[13]\\d{2}|1[12][0249])(?=”)',
      '(?<![\\d.])(?:110|119|120|122)(?:报警|联动|指挥|消防|急救|救护车|出警|热线|平台|社会联动)',
    ],
  }),
  ...rules('address', {
    门牌号: [
      '(?:路|街|巷|弄|大道|胡同|坊)\\s*\\d{1,4}(?:[-之]\\d{1,3})?\\s*号(?!线|公交)(?:楼|院)?(?:\\d{1,4}(?:号楼|楼|层|室|幢|单元)){0,3}',
    ],
  }),
];

/** Rules of one kind, by their reason. */
export function rules(
  kind: NumeralKind,
  sources: Readonly<Record<string, readonly string[]>>,
): readonly NumeralPattern[] {
  return Object.entries(sources).flatMap(([reason, patterns]) =>
    patterns.map((source) => ({ kind, reason, pattern: new RegExp(source, 'gu') })),
  );
}
