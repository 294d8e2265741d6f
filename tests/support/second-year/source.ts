import type { Paragraph, Table } from 'docx';
import { heading, makeDocx, table, text } from '../docx-fixtures.ts';
import { toGb18030 } from '../import-fixtures.ts';

type Block =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const title = (words: string): Block => ({ kind: 'title', text: words });
const chapter = (words: string): Block => ({ kind: 'heading', text: words });
const paragraph = (words: string): Block => ({ kind: 'paragraph', text: words });

/** The invented report of 2018 that both documents of the fixture are made of. */
const REPORT: readonly Block[] = [
  title('示例：为职工办事有“速度” 陪职工成长有“温度”'),
  paragraph('某市总工会'),
  paragraph('这是一份示例，只为测试。文中的单位、人物、事情和数字都是编的，和任何一家工会都没有关系。'),
  paragraph(
    '刚刚过去的2018年，某市总工会围绕中心，服务大局，把职工满意不满意作为衡量工作的标准，在助力发展、夯实基层、服务职工中践行工会组织的责任担当。',
  ),
  chapter('一、助力发展，在服务大局上再添新力'),
  paragraph(
    '主动服务工业强市。某市总工会配合市委市政府的中心工作，积极开展招商引资、项目谋划和节水宣传，完成招商引资1.8个亿，谋划项目35个，征集节水金点子402条。',
  ),
  paragraph(
    '“工会的工作要跟着职工的需要走。职工在哪里，工会的服务就到哪里。”某市总工会常务副主席林晓雨说，“办得到的马上办，办不到的要说清楚。”',
  ),
  paragraph(
    '弘扬工匠精神。开展“示例工匠”推荐评选活动，广泛发动基层推荐，注重向生产车间倾斜，对评选出来的12名“示例工匠”进行隆重表彰，让劳动光荣、技能宝贵成为职工的共识。',
  ),
  chapter('二、夯实基层，在贴近职工上更加深入'),
  paragraph(
    '壮大志愿者队伍。修订工会志愿者管理办法，按照职工的需要安排服务，全市共有工会志愿者2800多名，他们走进车间、工地和社区，为职工引路、答疑、解难。',
  ),
  paragraph(
    '打通服务职工最后一公里。加强职工服务网络建设，完成了城东、城西以及开发区等10个总工会的职工服务站建设，在职工聚集的大型企业打造30多个职工服务点。服务站里有办事大厅、图书室和休息室，职工下班以后走几步路就能到。',
  ),
  paragraph(
    '把书送到职工身边。新建职工书屋18个，书目由职工自己选，开放时间由职工自己定。书屋里的管理员都是职工志愿者，他们说，来的人多了，书也借得勤了。',
  ),
  chapter('三、暖心服务，在职工获得感上更进一步'),
  paragraph(
    '打造精准帮扶品牌。各级工会积极开展困难帮扶、金秋助学等专项活动，帮扶职工2300多人次，发放慰问金220多万元；进一步推进职工医疗互助工作，2018年全市参保职工达到30211人。',
  ),
  paragraph(
    '打造技能提升品牌。全年开展60多个课题的菜单式免费送培训下企业活动。从这一年起，线上培训也计入培训人次，通过各类培训班已经培训职工5600多人次。',
  ),
  paragraph(
    '打造法律服务品牌。切实履行工会监督职责，强化工会法律援助工作，全年共开展职企调解96件次，帮助困难职工法律援助12起。法律服务之外的几项活动列在下面的表里。',
  ),
  {
    kind: 'table',
    rows: [
      ['活动', '单位', '数量'],
      ['女职工活动', '场次', '26'],
      ['职工运动会', '场次', '4'],
    ],
  },
  paragraph(
    '新的一年，某市总工会将继续把职工的事当作自己的事，把服务做到职工心里。以上各段都是示例，只为测试。',
  ),
];

/** The report as a Word document. */
export function makeWordReport(): Promise<Uint8Array> {
  return makeDocx(REPORT.map(toWord));
}

/** The report as the text of an older machine: GB18030, a blank line between paragraphs, the table set with spaces. */
export function makeTextReport(): Uint8Array {
  return toGb18030(`${REPORT.map(toLines).join('\n\n')}\n`);
}

function toWord(block: Block): Paragraph | Table {
  if (block.kind === 'table') return table(block.rows);
  if (block.kind === 'heading') return heading(block.text, 1);
  return text(block.text, block.kind === 'title' ? { heading: 'Title' } : {});
}

function toLines(block: Block): string {
  if (block.kind !== 'table') return block.text;
  return block.rows.map((cells) => cells.join('    ')).join('\n');
}
