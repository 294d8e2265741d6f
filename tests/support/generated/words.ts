import type { Dice } from './dice.ts';

const STEMS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';
const LONGEST = 60;
/** As long as most titles are. */
const SHORT = 28;
const HAN = Array.from(
  '工会职员服务站车间社区学校工地医院园区街道企业机关来信见闻札记春夏秋冬东南西北山水云风',
);
/** What the faces have only in part, or not at all: rare characters, emoji, joined ones, other scripts. */
const RARE = ['䶮', '喆', '㙦', '𠮷', '𨱏', '😀', '👩‍🔧', '❤️', '㎡', 'é', 'Ω', 'Ж', '☆', '々', 'あ'];
const LATIN = ['CPS', 'A', 'Wi-Fi', 'App', 'iPhone', 'WORKERS', '&', '+'];
const MARKED = [
  '“品牌”',
  '‘心声’',
  '《手记》',
  '（上）',
  '，',
  '：',
  '？',
  '！',
  '·',
  '、',
  '……',
  '——',
  '“《内》外”',
];
const DIGITS = ['12', '5A', '2019', '第3', '24小时', '90%', '1.5', '①', '〇'];

/** Two signs that name a thing: no number is typed, and nothing is said twice. */
export function mark(index: number): string {
  return STEMS.charAt(Math.floor(index / STEMS.length) % STEMS.length) + STEMS.charAt(index % STEMS.length);
}

/** A title of 2 to `most` characters: mostly Chinese, and of all else that staff may type. No mark follows another, as the check asks. */
export function toTitle(dice: Dice, { most = LONGEST, digits = false } = {}): string {
  const length =
    most > SHORT && dice.chance(0.2) ? dice.between(45, most) : dice.between(2, Math.min(most, SHORT));
  const rare = dice.chance(0.4) ? RARE : [];
  const plain = [HAN, HAN, HAN, LATIN, ...(rare.length > 0 ? [rare] : []), ...(digits ? [DIGITS] : [])];
  const kinds = dice.chance(0.4) ? [HAN] : plain;
  let title = dice.pick(HAN);
  for (;;) {
    const mark = kinds.length > 1 && dice.chance(0.2) ? dice.pick(MARKED) : '';
    const longer = title + mark + dice.pick(mark === '' ? dice.pick(kinds) : HAN);
    if ([...longer].length > Math.max(2, length)) return title.padEnd(2, '会');
    title = longer;
  }
}

/** 30 to 80 characters, without numbers. */
export function toSummary(dice: Dice): string {
  const words = '只为测试而写的内容，都是编的，和任何单位、任何人、任何事情都没有关系，也不是真的，';
  return `${words}${Array.from({ length: dice.between(0, 30) }, () => dice.pick(HAN)).join('')}${dice.chance(0.2) ? dice.pick(RARE) : ''}。`;
}

/** A paragraph of so many clauses. */
export function toProse(dice: Dice, index: number): string {
  const clauses = Array.from(
    { length: dice.between(1, 12) },
    (_, at) =>
      `${Array.from({ length: dice.between(3, 11) }, () => dice.pick(HAN)).join('')}${at % 3 === 2 && dice.chance(0.5) ? dice.pick(RARE) : ''}`,
  );
  return `${mark(index)}段：${clauses.join('，')}。`;
}
