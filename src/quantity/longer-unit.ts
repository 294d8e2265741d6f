/** What makes every unit of things a longer one: 元/人, 家次, 吨级. */
const LONGER = /^(?:[/／]|次(?![要日年数])|级|每[人户亩家天月年])/;
/** What makes one unit a longer one or another word. */
const LONGER_AFTER: Readonly<Record<string, RegExp>> = {
  吨: /^(?:公里|海里|位)/,
  人: /^(?:公里|份)/,
  元: /^(?:人民币)?[/／]/,
  年: /^[均期级代龄度]/,
  位: /^数/,
  个: /^(?:[百千]分点|小时|工作日|学时|课时|平方|立方|亿)/,
  条: /^例/,
  家: /^庭/,
  份: /^额/,
  名: /^[额单]/,
  期: /^[间刊]/,
  亩: /^[产均]/,
  次: /^[方要贷]/,
  平方米: /^[/／]/,
};

/** Whether a reading that ends with `unit` would be cut out of a longer unit or word, which goes on with `after`. */
export function isCutOut(unit: string, after: string): boolean {
  return LONGER.test(after) || LONGER_AFTER[unit]?.test(after) === true;
}
