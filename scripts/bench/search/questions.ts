/** A question as the public ask it, and the pages of the real content that answer it; none where the site has no word of it. */
export interface Question {
  readonly query: string;
  /** Addresses, or their beginnings. */
  readonly answers: readonly string[];
}

const AID = ['/reports/2017/jujiao-pinpai/', '/data/assisted-person-times/', '/data/relief-money/'];
const MUTUAL = ['/data/medical-mutual-aid-', '/charts/medical-mutual-aid/', '/reports/2017/jujiao-pinpai/'];
const LAW = ['/data/legal-aid-cases/', '/reports/2017/jujiao-pinpai/'];
const HUSHAN = ['/stations/hushan/', '/articles/hushan-service-station/'];
const CONTEST = [
  '/data/contest-',
  '/data/skill-contest',
  '/charts/skills-contests/',
  '/reports/2017/jujiao-pinpai/',
];
const TRAINING = ['/data/trained-person-times/', '/data/skill-topics/', '/reports/2017/jujiao-pinpai/'];
const CRAFTSMEN = ['/data/craftsmen-honoured/', '/articles/jiangshan-craftsmen/'];
const VOLUNTEERS = ['/data/volunteers/', '/charts/union-people/'];
const INVESTMENT = ['/data/recruited-investment/', '/reports/2017/jujiao-zhongxin/'];
const BARGAINING = [
  '/data/bargaining-enterprises/',
  '/data/wage-agreements/',
  '/data/collective-contracts/',
  '/charts/collective-bargaining/',
];
const NANFANG = [
  '/stations/nanfang-cement/',
  '/articles/nanfang-cement-service-point/',
  '/data/nanfang-cement-daily-visits/',
];
const PARK = ['/articles/jiansheng-industrial-park/', '/data/jiansheng-', '/charts/jiansheng-investment/'];
const STATIONS = [
  '/data/service-stations/',
  '/charts/service-network/',
  '/data/service-points/',
  '/stations/',
  '/articles/',
];

/** Written down as they are typed and dictated: polite, short, with slips, numbers, traditional characters and English. */
export const QUESTIONS: readonly Question[] = [
  { query: '今天我想问一下困难职工怎么申请金秋助学', answers: AID },
  { query: '今天我想问一下困难职工申请金秋助学需要带哪些材料去什么地方办理', answers: AID },
  { query: '孩子考上大学了金秋助学能给多少钱', answers: AID },
  { query: '家里困难，有没有爱心透析的补助呀', answers: AID },
  { query: '女职工两癌检查是免费的吗', answers: AID },
  { query: '去年一共发了多少慰问金给职工', answers: AID },
  { query: '请問困難職工怎麼申請金秋助學', answers: AID },
  { query: '工会帮扶了多少人', answers: AID },
  { query: '医疗互助怎么参加', answers: MUTUAL },
  { query: '我想知道职工医疗互助有多少人参保', answers: MUTUAL },
  { query: '參加醫療互助的職工比上年增加了嗎', answers: MUTUAL },
  { query: '医保和医疗互助是一回事吗', answers: MUTUAL },
  { query: '两万八千四百六十一个人参加的是什么', answers: MUTUAL },
  { query: '请问哪里可以做法律援助', answers: LAW },
  { query: '公司不讲理我要打官司找谁', answers: [...LAW, '/data/mediated-disputes/', '/stations/'] },
  { query: '法律援助9起是哪一年的', answers: LAW },
  { query: '工会免费帮困难职工请律师吗', answers: LAW },
  { query: '劳资纠纷去哪里调解', answers: ['/data/mediated-disputes/', '/reports/2017/jujiao-pinpai/'] },
  { query: '虎山街道的职工服务站在哪里', answers: HUSHAN },
  { query: '你好我想问问虎山的服务站里面有什么', answers: HUSHAN },
  { query: '服务站有没有图书室可以看书', answers: HUSHAN },
  { query: '哪里可以打台球', answers: [...HUSHAN, '/reports/2017/jujiao-gaige/'] },
  { query: '双塔街道有服务站吗', answers: ['/stations/shuangta/', ...STATIONS] },
  { query: '清湖的职工服务站电话多少', answers: ['/stations/qinghu/'] },
  { query: '开发区职工服务站怎么走', answers: ['/stations/kaifaqu/'] },
  { query: '江山一共有几个职工服务站', answers: STATIONS },
  { query: '南方水泥的服务点为什么建在车库', answers: NANFANG },
  { query: '水泥厂的工会服务点每天接待多少人', answers: NANFANG },
  { query: '服务站 wifi 密码是多少', answers: STATIONS },
  { query: 'how to find the 职工服务站', answers: STATIONS },
  { query: '技能比赛去年办了多少场', answers: CONTEST },
  { query: '我想报名参加职工技能比赛', answers: CONTEST },
  { query: '技能大赛有多少支代表队参加', answers: CONTEST },
  { query: '工会的培训班都教些什么', answers: TRAINING },
  { query: '培训了五千多人次是真的吗', answers: TRAINING },
  { query: '怎么才能评上江山工匠', answers: CRAFTSMEN },
  { query: '江山工匠表彰大会在什么时候开的', answers: CRAFTSMEN },
  {
    query: '谁得了五一劳动奖章',
    answers: [
      '/data/provincial-labour-medals/',
      '/data/quzhou-labour-medals/',
      '/articles/jiangshan-craftsmen/',
    ],
  },
  { query: '怎么报名当工会志愿者', answers: VOLUNTEERS },
  { query: '工会有两千五百多名志愿者吗', answers: VOLUNTEERS },
  { query: '想当义工找谁报名', answers: VOLUNTEERS },
  { query: '一亿五千万', answers: INVESTMENT },
  { query: '招商引资一亿五千万是怎么来的', answers: INVESTMENT },
  { query: '招商引资15000万元', answers: INVESTMENT },
  {
    query: '谋划了三十二个项目都是啥',
    answers: ['/data/planned-projects/', '/reports/2017/jujiao-zhongxin/'],
  },
  { query: '五水共治金点子怎么提', answers: ['/data/water-suggestions/', '/reports/2017/jujiao-zhongxin/'] },
  { query: '我们厂想搞工资集体协商要怎么弄', answers: BARGAINING },
  { query: '老板不肯涨工资工会管不管', answers: BARGAINING },
  { query: '签了五百六十份协议是什么协议', answers: BARGAINING },
  { query: '健盛产业园投资多少亿', answers: PARK },
  { query: '健盛那个CPS系统花了多少钱', answers: PARK },
  { query: '健盛产业圆在哪里', answers: PARK },
  { query: '困难植工怎么申请金秋住学', answers: AID },
  { query: '法律园助怎么申请啊', answers: LAW },
  {
    query: '基层一线的人在工会委员会里占百分之多少',
    answers: ['/data/grassroots-share-', '/charts/grassroots-share/'],
  },
  { query: '有没有适合老人看的大字版', answers: ['/accessibility/', '/about/'] },
  { query: '可以让网页读给我听吗 朗读', answers: ['/accessibility/'] },
  { query: '疗休养是哪几个部门发的通知', answers: ['/data/recuperation-notice-departments/'] },
  { query: '这些数字能不能下载成表格', answers: ['/about/'] },
  {
    query: '工会干部每个月要走访几次企业',
    answers: ['/data/visits-per-cadre/', '/data/enterprises-per-cadre/', '/data/workers-in-need-per-cadre/'],
  },
  { query: '今天天气怎么样', answers: [] },
  { query: '怎么办', answers: [] },
];
