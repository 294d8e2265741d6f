/** Who said something, in the words of the text; `role` only where it stands before the name. */
export interface Attribution {
  readonly speaker: string;
  readonly role: string | undefined;
}

const SURNAMES =
  '(?:欧阳|上官|司马|诸葛|东方|夏侯|皇甫|令狐|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤柴祝毛周徐姜占郑吾鲁伍温康施文牛樊葛邢安齐易乔庞颜庄聂章倪])';
const NAME = `(?<speaker>${SURNAMES}\\p{Script=Han}{1,2}?)`;
const TITLES =
  '主席|书记|干部|主任|经理|董事长|负责人|会长|委员|局长|部长|科长|站长|厂长|校长|主管|组长|队长|职工|员工|工人|教师|志愿者';
const ROLE = `(?<role>[\\p{Script=Han}、]*?(?:${TITLES}))?`;
const MANNER = '(?:笑着|接着|还|也|又|高兴地|激动地|感慨地|自豪地|坦率地)?';
const SAID =
  '(?:说(?![明法服])|表示|介绍|告诉|坦言|认为|指出|强调|道出|谈到|谈起|回忆|感慨|感叹|透露|解释|补充)';

const AFTER = new RegExp(`^${ROLE}${NAME}${MANNER}${SAID}[^“”。]*?[，。：]`, 'u');
const BEFORE = new RegExp(
  `(?:^|[，。！？；：”])${ROLE}${NAME}${MANNER}${SAID}[^，。！？；：“”]*(?<mark>[，：])$`,
  'u',
);
const BEFORE_LONG = new RegExp(`(?:^|[，。！？；：”])按照${NAME}的话来?说[^“”]*$`, 'u');

/** The attribution that ends right before a quotation: `陈忠喜说：`. `direct` when its mark is a colon. */
export function attributionBefore(text: string): (Attribution & { readonly direct: boolean }) | undefined {
  const match = BEFORE.exec(text);
  const attribution = toAttribution(match);
  return attribution && { ...attribution, direct: match?.groups?.mark === '：' };
}

/** The attribution that follows a quotation's closing mark: `周晓红笑着说。`. */
export function attributionAfter(text: string): Attribution | undefined {
  return toAttribution(AFTER.exec(text));
}

/** A sentence that renders someone's words before the quotation: `按照周晓红的话来说，……。`. */
export function paraphraseBefore(text: string): Attribution | undefined {
  return toAttribution(BEFORE_LONG.exec(text));
}

function toAttribution(match: RegExpExecArray | null): Attribution | undefined {
  const speaker = match?.groups?.speaker;
  return speaker === undefined ? undefined : { speaker, role: match?.groups?.role };
}
