import type { RuleId } from '../../../src/content/rule-ids.ts';
import { FOCUS, good, SEED } from './poison.ts';
import { inFile, inProse, type RuleExample } from './example.ts';

const TABLES = 'content/reports/2017/tables.yaml';
const TABLE = `tables:
  - id: points
    chapter: focus
    title: 服务点分布
    head: [[街道, 服务点（个）]]
    rows:
      - [虎山, "5"]
      - [双塔, 10余]
      - [合计, 15余]
`;
const ROWS = ['街道\t服务点（个）', '虎山\t5', '双塔\t10余', '合计\t15余'];
/** The fixture with a table at its end. */
const withTable = (table = TABLE, rows = ROWS): Readonly<Record<string, string>> => ({
  [TABLES]: table,
  [SEED]: `${good(SEED)}\n服务点分布\n\n${rows.join('\n')}\n`,
  [FOCUS]: `${good(FOCUS)}\n<DataTable id="points" />\n`,
});

/** Seven columns. */
const WIDE = '| 甲 | 乙 | 丙 | 丁 | 戊 | 己 | 庚 |\n|---|---|---|---|---|---|---|';

/** Tables of the source, and of texts. */
export const TABLE_EXAMPLES = {
  'table/duplicate': inFile(
    TABLES,
    ['id: further', 'id: points', '表格编号 points 已经用过'],
    withTable(`${TABLE}${TABLE.slice(TABLE.indexOf('\n') + 1).replace('points', 'further')}`),
  ),
  'table/unused': inFile(
    FOCUS,
    ['<DataTable id="points" />', '表格见下。', '章 focus 里没有放表格 points'],
    withTable(),
  ),
  'component/table': inFile(
    FOCUS,
    ['<DataTable id="points" />', '<DataTable id="pionts" />', '没有这个表格编号：pionts'],
    withTable(),
  ),
  'table/unit': inFile(
    TABLES,
    ['unit: 万元', 'unit: 单位', 'unit“单位”读不出是什么单位'],
    withTable(TABLE.replace('head:', 'unit: 万元\n    head:')),
  ),
  'table/shape': inFile(
    TABLES,
    ['[虎山, "5"]', '[虎山, "5", ""]', '第 2 行有 3 格，第一行有 2 格'],
    withTable(),
  ),
  'table/source': inFile(
    TABLES,
    ['[双塔, 10余]', '[双塔, 10多]', '原文里第 12 行的下一行没有这一行：双塔｜10多'],
    withTable(),
  ),
  'table/total': inFile(
    TABLES,
    ['[其他, "15"]', '[合计, "15"]', '“服务点分布”里服务点（个）的合计是 15，各行相加却是 14'],
    withTable(TABLE.replace('10余', '"9"').replace('合计, 15余', '其他, "15"'), [
      ...ROWS.slice(0, 2),
      '双塔\t9',
      '其他\t15',
    ]),
  ),
  'table/wide': inProse(
    WIDE.replaceAll(' 庚 |', '').replace('---|', ''),
    WIDE,
    '表格有 7 列，手机上放不下，要左右滑动才看得全',
  ),
} satisfies Partial<Record<RuleId, RuleExample>>;
