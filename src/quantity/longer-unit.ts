import { takesRate } from './unit.ts';

/** What makes every unit of things a longer one: 元/人, 家次, 吨级. */
const LONGER = /^(?:[/／]|次(?![要日年数])|[（(]次|级|每[人户亩家天月年升百千万立平公])/;
/** What only looks like a longer unit: 8个级别, 120户/350人, 200名单亲职工, 3次要求. */
const NO_LONGER =
  /^(?:级[别差]|[/／]\s*\d|次(?:生|序)|单[身亲位独]|产业|方[案式]|要求|贷款|数学|期间|代表|额外|例外|间隔|均[获为被有未达无在])/;
/** What makes one unit a longer one or another word. */
const LONGER_AFTER: Readonly<Record<string, RegExp>> = {
  吨: /^(?:公里|海里|位|标)/,
  人: /^(?:公里|份)/,
  元: /^(?:(?:人民币)?[/／]|[\d一二三四五六七八九]角|美金|港币)/,
  年: /^(?:[均期级代龄度]|多?半(?![年数])|[零又]?[\d一二三四五六七八九十两]+个?月)/,
  位: /^(?:数|一体)/,
  个: /^(?:[百千]分点|小时|工作日|学时|课时|平方|立方|亿|多?(?:月(?![度子饼季])|星期)|半|、\d+(?:\.\d+)?个[百千]分点)/,
  条: /^例/,
  家: /^庭/,
  份: /^额/,
  名: /^[额单]/,
  期: /^[间刊]/,
  亩: /^[产均]/,
  次: /^(?:[方要贷]|产业)/,
  平方米: /^[/／]/,
  件: /^套/,
  项: /^目(?![前标])/,
  支: /^一扶/,
  天: /^[然津气空半]/,
  周: /^[年岁期边末]/,
  批: /^[准评发复判示改]/,
  部: /^[分门委署队]/,
  对: /^[一口外于]/,
  组: /^[织成合建]/,
  班: /^[组子次线]/,
  节: /^[约能日点目假]/,
  种: /^[植子养]/,
  类: /^[别型似]/,
  台: /^[湾账]/,
  处: /^[理于在置级长]/,
  所: /^[有以在需属得]/,
  例: /^[如会行外]/,
  封: /^[闭控]/,
  间: /^[接隔]/,
  本: /^[地市省县区年次报科人身来质级]/,
  篇: /^章/,
  幅: /^[度员]/,
  堂: /^课/,
  片: /^[区面]/,
  头: /^[脑部等]/,
  只: /^[要有是能]/,
  根: /^[据本]/,
  床: /^位/,
  具: /^[有体备]/,
  副: /^[书主总部处]/,
  包: /^[括含容联装]/,
  餐: /^[饮馆厅]/,
  笔: /^[者试记]/,
  宗: /^[教旨]/,
  样: /^[本板品]/,
  款: /^[项式]/,
  集: /^[中体团聚资合成]/,
  席: /^位/,
  票: /^据/,
  案: /^[件例]/,
};

/** Whether a reading that ends with `unit` would be cut out of a longer unit or word, which goes on with `after`. */
export function isCutOut(unit: string, after: string): boolean {
  if (NO_LONGER.test(after) || (after.startsWith('每') && !takesRate(unit))) return false;
  return LONGER.test(after) || LONGER_AFTER[unit]?.test(after) === true;
}
