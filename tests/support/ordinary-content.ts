/** What an office writes in an ordinary year, of which each part has once broken a build that the check had let through. All of it is made up. */

type TextFiles = Readonly<Record<string, string>>;

/** Titles as articles have them: 9 to 15 characters, hardly two with the same words. */
export const TITLES = [
  '夏夜广场边的职工读书角热闹起来',
  '把清凉饮料和毛巾送到环卫驿站',
  '老车间里走出年轻的技能带头人',
  '快递小哥有了歇脚充电的小屋',
  '夜校开课学插花也学剪纸和陶艺',
  '劳动法律讲座走进地铁建筑工地',
  '暑托班里孩子们的毛笔书法课',
  '女职工舞蹈队登上乡村晚会舞台',
  '炼钢炉旁的安全巡查记录簿',
  '茶园采摘竞赛比速度也比质量',
  '退休师傅回厂传授氩弧焊接绝活',
  '职代会上议定食堂饭菜的价钱',
  '心理咨询热线陪你渡过难关',
  '货运司机体检套餐免费领取',
  '毕业季招聘会搭在体育馆门厅',
  '母婴室改造让哺乳妈妈更安心',
  '羽毛球联赛决出男女双打冠军',
  '护士节致敬病房守夜的白衣人',
  '网约配送员加入工会操作指南',
  '台风过后连夜抢修供电线路',
  '竹编匠人带出乡村手艺班',
  '集体婚礼见证青年职工牵手',
  '危险化学品泄漏应急演练',
  '农民工返乡专列温暖启程',
  '困难家庭助学金开始申请',
  '纺织女工创新挡车操作法',
  '红色电影放映队巡回山村',
  '厂区绿化带变身共享菜园',
  '医保报销窗口缩短排队时间',
  '桥梁隧道建设者的除夕夜',
  '消防演习考验大楼疏散速度',
  '爱心理发摊摆到社区门口',
  '气象哨兵坚守云端观测站',
  '直播助农卖空滞销蜜橘',
  '铁路养护班组获先锋称号',
  '瓷砖窑炉节能改造见成效',
  '春节慰问金发放名单公示',
  '漫画普及职业病防治知识',
  '鱼塘尾水治理请来专家',
  '咖啡烘焙培训点亮再就业',
  '码头吊装工挑战蒙眼穿针',
  '图书漂流柜落户产业园区',
  '象棋擂台摆进午休食堂',
  '律师蹲点调解欠薪纠纷',
  '剧团下乡演唱婺剧折子戏',
] as const;

const DESCRIPTION = '只为测试而写的文章，内容都是编的，和任何单位、任何人、任何事情都没有关系。';
/** The newest articles: titles of 7 to 68 characters, of which some are too long for a poster, and characters that no face has. */
export const NEWEST = [
  {
    title:
      '某市总工会组织志愿者走进城区每个职工服务站了解大家平时办事时最在意的是什么又还有哪些难处没有说出来也没人过',
  },
  {
    title:
      '凌晨的蔬菜批发市场里搬运工披着雨衣推着板车穿梭在湿滑的通道上吆喝声此起彼伏直到朝霞染红屋檐才歇口气喝碗热乎豆浆然后出发',
  },
  { title: '职工𠮷某的早晨' },
  { title: '老街口的修鞋摊', description: `${DESCRIPTION.slice(0, -1)}，说的是𠮷某。` },
  { title: '运动会闭幕啦\u{1f389}' },
  {
    title:
      '评弹、婺剧、旱船、板凳龙轮番上演，返乡青年扛起祖辈留下的锣鼓唢呐，沿着青石巷弄敲敲打打，鞭炮碎屑铺满祠堂台阶，围观的孩童踮脚鼓掌不肯散去',
  },
].map((fields) => ({ description: DESCRIPTION, ...fields }));

const CHAPTERS = [
  ['维护权益促和谐', ['集体合同覆盖纺织机械行业', '欠薪案件快立快审快兑付', '劳动争议调解员常驻园区窗口']],
  ['练就本领强队伍', ['技术比武涌现钳工电焊能手', '名师带徒铺设晋升阶梯', '发明创造奖励及时到账']],
  ['精准帮扶解急难', ['困境档案逐户核实销号', '重疾住院补贴减轻家庭负担', '金秋助学圆了寒门求学梦想']],
  ['丰富文体聚人气', ['书画摄影盆景根雕轮流展出', '龙舟拔河跳绳凝聚班组士气', '露天电影送往偏僻乡镇']],
  ['夯实基层添活力', ['换届选举程序严谨透明', '经费收支按季度张榜晒账本', '数字平台方便线上缴费入会']],
] as const;
const NUMERALS = '一二三四五';
const YEAR = 2020;
const FOLDER = `content/reports/${YEAR}`;
const PROSE = '这些话只为测试而写，没有数，也没有人说过。';
const FIGURES = [
  { indicator: 'cadres', text: '58名', value: 58, unit: '名', before: '全市共有工会干部' },
  { indicator: 'service-points', text: '14个', value: 14, unit: '个', before: '建成服务点' },
  { indicator: 'trained', text: '4700人次', value: 4700, unit: '人次', before: '全年培训职工' },
] as const;

const about = (what: string): string => `只为测试而写的${what}，各章都有小标题，没有人说的话，也都不是真的。`;
const toLead = (say: (figure: (typeof FIGURES)[number]) => string): string =>
  FIGURES.map((figure) => `${figure.before}${say(figure)}。`).join('');

/** A report as an import from a text leaves it: five chapters with three headings each, and no quotes. */
export const REPORT: TextFiles = {
  [`${FOLDER}/report.yaml`]: `year: ${YEAR}\ntitle: 某市总工会年报\nbyline: 某市总工会\ndescription: ${about('年报')}\nseed: ${YEAR}/report.txt\nkeyFigures: [${FIGURES.map(({ indicator }) => indicator).join(', ')}]\n`,
  [`${FOLDER}/observations.yaml`]: `reported:\n${FIGURES.map(({ indicator, text, value, before }) => `  - { indicator: ${indicator}, text: ${text}, value: ${value}, chapter: lead, quote: ${before}${text} }\n`).join('')}`,
  [`${FOLDER}/numerals.yaml`]: `numerals:\n${CHAPTERS.map(([title], index) => `  - { line: ${3 + index * 14}, passage: ${NUMERALS.charAt(index)}、${title}, kind: ordinal, reason: 章的序号 }\n`).join('')}`,
  [`${FOLDER}/00-lead.mdx`]: `---\ntitle: 导语\ndescription: ${about('导语')}\n---\n\n${toLead(({ indicator }) => `<Stat id="${indicator}" />`)}\n`,
  ...Object.fromEntries(
    CHAPTERS.map(([title, headings], index) => [
      `${FOLDER}/0${index + 1}-part-${index + 1}.mdx`,
      `---\ntitle: ${title}\nnumeral: ${NUMERALS.charAt(index)}\ndescription: ${about('正文')}\n---\n\n${headings.map((heading) => `## ${heading}\n\n${PROSE}\n`).join('\n')}`,
    ]),
  ),
  [`seeds/${YEAR}/report.txt`]: [
    toLead(({ text }) => text),
    ...CHAPTERS.flatMap(([title, headings], index) => [
      `${NUMERALS.charAt(index)}、${title}`,
      ...headings.flatMap((heading) => [heading, PROSE]),
    ]),
  ].join('\n\n'),
};

/** Its rows of `content/published.yaml`. */
export const PUBLISHED = FIGURES.map(
  ({ indicator, text, value, unit }) =>
    `  - { indicator: ${indicator}, year: ${YEAR}, unit: ${unit}, text: ${text}, value: ${value}, qualifier: exact }\n`,
).join('');
