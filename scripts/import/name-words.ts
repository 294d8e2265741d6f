import type { Unit } from '../../src/quantity/unit.ts';

const HAN = '\\p{Script=Han}';
const YEAR = '(?:(?:19|20)\\d\\d年度?|今年|本年度?|当年)(?:以?来)?';
/** What opens a clause and says nothing of what is counted: when in the year, that it is done, how well. */
const OPENINGS = new RegExp(
  `^(?:[一二三四五六七八九十]是|首先|其次|截至(?:${YEAR})?(?:年?底|年?末|目前)?|${YEAR}|全年度?|年内|年[末底]|目前|现有|(?:共|总)计|[总一]共|共(?=${HAN}{2})|已经|已(?=${HAN}{2})|先后|陆续|还|并|又|也|同时|此外|另外?|(?:积极|大力|认真|扎实|深入|广泛|主动|切实|有效|成功|及时)(?![率性度化]))+`,
  'u',
);
/** What leads from the counted to its number. */
const ENDINGS = new RegExp(
  '(?:首次|为?每(?:立方米|平方米|平方公里|公里|亩|吨|升)|(?:提高|提升|增加|增长|上升|扩大|发展|下降|降低|减少|压缩|缩短|压降|回落)[到至]|增至|降至|减至|升至|降到|升到|突破|超过?|稳定在|保持在?|维持在|控制在|折合(?:人民币)?|人民币|按平均汇率折算为|按年平均汇率折算为|达到?|大约|仅|只|共(?:计|有)?|合计|总计|(?<![新])已|约|近|为|是|(?<![累统会设])计|(?<![没所具享])有|拥有|[了：、（])+$',
  'u',
);
const FROM = /[由从][^由从]*$/u;
const DONE = new RegExp(`(?<=${HAN})(?<![为除明])了(?![解结起望])`, 'gu');
const SCOPED_HAS = /^(全(?:国|省|市|县|区|镇|乡|系统|行业|院|校))(?:共|现|拥)?有/u;

/** A clause before its number without the words that any clause has. */
export function tidy(words: string): string {
  const opened = words.replaceAll(/^[，、：；）\s]+|\s+/gu, '').replace(OPENINGS, '');
  const end = opened.replace(ENDINGS, '');
  return (end === opened ? opened : end.replace(FROM, ''))
    .replaceAll(DONE, '')
    .replaceAll('已经', '')
    .replace(SCOPED_HAS, '$1');
}

const RISES = '增长|增加|提高|提升|上升|扩大|攀升|(?<!新)增|升|(?<!最)高|多';
const FALLS = '下降|减少|降低|压减|压降|回落|缩短|缩减|削减|少|减|降';
const BASE = '(?:同比|环比|(?<![占对])比(?!例|重|赛|武)[^比]{1,12}?|较[^较]{1,8}?)';
const CHANGED = new RegExp(
  `^(?<subject>.*?)(?<base>${BASE}?)(?:首次|同步|平均|又)?(?:${RISES}|${FALLS})$`,
  'u',
);
const COMPARED = new RegExp(
  `^(?<subject>.*?)(?<base>同比|环比|(?<![占对])[比较](?:上年|去年|${HAN}{0,8}[年期月初数](?:[末底初前]|同期)?))$`,
  'u',
);
/** A comparison that a growth rate means where nothing else is said. */
const USUAL = /^(?:同比|[比较](?:上年|去年)(?:同期)?)?$/;

/** 拨缴经费收入同比增加: what changed, and against what where that is not the year before; undefined for no change. */
export function readChange(
  words: string,
  isFall: boolean,
): { readonly subject: string; readonly base: string } | undefined {
  const groups = (CHANGED.exec(words) ?? (isFall ? COMPARED.exec(words) : undefined))?.groups;
  if (!groups) return isFall ? { subject: words, base: '' } : undefined;
  const { subject = '', base = '' } = groups;
  return { subject, base: USUAL.test(base) ? '' : base };
}

const VERBS =
  '走访 慰问 新建 改建 扩建 建成 建设 建立 成立 组建 培育 培养 培训 开展 举办 (?<!工会|基层|社会|党)组织 召开 开设 设立 设置 配置 配备 添置 铺设 加装 提升改造 改造 新增 发展 吸纳 吸收 发放 筹集 募集 接收 接受 拨付 下拨 投入 争取 落实 收集 征集 提出 提(?![高升供出名]) 收到 受理 办理 办结 审结 解决 化解 调解 处理 处置 查处 检查 审计 督促 整改 修复 清理 清退 收回 追回 追偿 挽回 减免 帮扶 帮助 救助 资助 扶持 安置 推荐 评选 评出 表彰 命名 认定 选树 选派 授予 荣获 获得 获评 签订 联系 服务 接待 接听 出动 营救 抢救 完成 实现 采纳 采购 更换 更新 购置 印发 发布 刊发 编发 推送 创建 打造 引进 招引 谋划 实施 推进 代理 提供 发出 发动 普及 捐赠 外借 累计 指导 安排 选送 聘请 吸引 讨回 开通 创办 推广 宣讲'.split(
    ' ',
  );
/** A verb that makes a name with the word behind it: 服务站, 慰问金. */
const NAMED = '(?!站|点|中心|班|基地|金|品|室|证|员(?!工)|者|队|卡|券|率|量|数|网|窗口|阵地|经费|资金)';
const VERB = `(?:(?:${VERBS.join('|')})${NAMED})`;
const VERB_AT = new RegExp(VERB, 'gu');
const FIRST_VERBS = new RegExp(`^${VERB}+`, 'u');
const ONLY_VERBS = new RegExp(
  `^(?:${VERBS.join('|')}|提起公诉|批准逮捕|参加|参与|死亡|登记|捐献|借阅|使用)+$`,
  'u',
);
const UNSAID =
  /(?:处理|处置|受理|办理|解决|采纳|接待|借阅|拥有|配备|发放|(?<!工会|基层|社会|党)组织|开展|新增|查处|全部|均|都|的|其中|季度|半年)$/u;
/** What is done with the things counted before: 收集意见126条，解决103条. */
const FOLLOWS = /^(?:累计|解决|采纳|实施|办结|审结|整改|督促整改|落实|答复|回复|化解|调处|新增)+$/u;
const PREPOSITION = /^[为向给对从将把在]/u;
const SCOPE =
  /^(?:全(?:国|省|市|县|区|镇|乡|系统|行业|院|校)|[本我各][省市县区]|每[\d百千万]*(?:人口|[人户名家月天])|[人户]均)/u;

export function isVerb(topic: string): boolean {
  return ONLY_VERBS.test(topic);
}

/** Whether a topic without a verb may still be under the one before: 审结涉恶案件3件，诈骗案件41件. */
export function mayGoOn(topic: string, before: string): boolean {
  return opensWithVerb(before) && topic.slice(-2) === before.slice(-2) && !opensWithVerb(topic);
}

export function opensWithVerb(topic: string): boolean {
  return FIRST_VERBS.test(topic);
}

/** Whether a topic stops before it says what is counted. */
export function isUnsaid(topic: string): boolean {
  return UNSAID.test(topic) || isScope(topic) || !/\p{Script=Han}{2}/u.test(topic);
}

/** Whether words say only where: 全市. */
export function isScope(words: string): boolean {
  return words === '' || SCOPE.exec(words)?.[0] === words;
}

export function follows(topic: string): boolean {
  return FOLLOWS.test(topic);
}

/** Where behind its verb a topic's noun begins: 为户外劳动者添置|饮水机, 建成|职工服务站; 0 without a verb. */
export function nounStart(topic: string): number {
  const first = FIRST_VERBS.exec(topic)?.[0].length;
  const verbs = [...topic.matchAll(VERB_AT)];
  const found = PREPOSITION.test(topic) ? verbs.at(-1) : verbs[0];
  const end = first ?? (found ? found.index + found[0].length : 0);
  return end < topic.length ? end : 0;
}

/** What an item hands on to the next of its list: its verb, its scope. */
export function handedOn(topic: string): string {
  return topic.slice(0, nounStart(topic)) || (SCOPE.exec(topic)?.[0] ?? '');
}

const RELATIVE =
  /^(?:(?:涉及|涵盖|总|平均|合计|累计|受益|惠及|参与|参加|参赛|参训|覆盖|吸引)+(?:企业|单位|会员|学生|班组)|(?:涉及|总|平均|合计|累计|受益|惠及|参与|参加|参赛|参训|覆盖|吸引)*(?:(?:按时|及时|限时)?(?:成功|解决|办结|满意|合格|完成|兑现|调解|履约|整改|采纳|回复|结案|达标|反馈|办理|响应|就业|签订)率|金额|(?:投入|安排)?资金|款项|面积|价值|产量|产值|人数|人员|职工|居民|群众|死亡|业务收入|总额|项目|对象)(?:总?人数)?)$/u;
/** 投资, 支出: whose, and for what. */
const SHORT = 2;

const MONEY =
  /(?:金额|资金|资产|经费|收入|支出|费用?|款|款物|基金|金|投资|投入|补[助贴]|损失|价值|效益|成本|余额|结余|产值|债务|税收)$/u;
const LEVEL =
  /(?:[数率额量值]|占比|比例|比重|面积|人次|里程|时间|用时|年限|浓度|能力|动力|时长|周期|[师生男女]比|标准|住院日)$/u;

export function isMoney(unit: Unit): boolean {
  return unit.endsWith('元');
}

export function isRatio(unit: Unit): boolean {
  return /^(?:[%‰比]|\/)/u.test(unit);
}

/** Whether a topic says itself how it is measured: 会员总数, 慰问金 of 元. */
export function isMeasured(topic: string, unit: Unit): boolean {
  return LEVEL.test(topic) || (isMoney(unit) && MONEY.test(topic));
}

/** Whether a topic says nothing without whose it is: 成功率, 涉及金额, 参赛职工. */
export function isRelative(topic: string, unit: Unit): boolean {
  return RELATIVE.test(topic) || (topic.length <= SHORT && isMeasured(topic, unit));
}

const NOUNS = new Map<Unit, string>(
  [
    ['人数', '人 名 位'],
    ['金额', '元 美元 欧元 港元 日元'],
    ['面积', '亩 公顷 平方公里 平方米'],
    ['里程', '公里'],
    ['长度', '米'],
    ['数', '个 家 项 条 件 座 所 处'],
    ['量', '吨 公斤 斤 克 立方米 升 千瓦时 吨标准煤'],
    ['月数', '个月'],
  ].flatMap(([noun = '', units = '']) => units.split(' ').map((unit) => [unit, noun] as const)),
);

/** What a unit measures: 人数 of 名, 场次 of 场次. */
export function measureOf(unit: Unit): string {
  const [counted = unit] = unit.split('/');
  return NOUNS.get(counted) ?? (/[次点]$/u.test(counted) && counted !== '次' ? counted : `${counted}数`);
}

/** A topic with what its unit measures: 工会志愿者 and 名 → 工会志愿者人数. */
export function withMeasure(topic: string, unit: Unit): string {
  const isSaid = isMeasured(topic, unit) || (isRatio(unit) && !unit.startsWith('/'));
  if (isSaid && !unit.endsWith('点')) return topic;
  const measure = measureOf(unit);
  const isTold = topic.endsWith(measure.charAt(0)) || (measure === '人数' && topic.endsWith('人口'));
  return topic + (isTold && measure.endsWith('数') ? '数' : measure);
}
