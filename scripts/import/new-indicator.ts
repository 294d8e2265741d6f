import type { ContentTree } from '../../src/content/content-tree.ts';
import { idSchema } from '../../src/content/schemas/id.ts';
import { toSlug } from '../../src/content/schemas/slug.ts';
import type { Indicator } from '../../src/content/schemas/indicator.ts';
import { isUnit } from '../../src/quantity/unit.ts';
import { nameCell } from './cell-name.ts';
import { nameIn, type Naming } from './clause-name.ts';
import { scopeWordsOf } from '../../src/quantity/scope-words.ts';
import type { MatchedReport } from './match.ts';
import type { Match } from './match-reasons.ts';
import { isRatio } from './name-words.ts';
import type { Statement } from './statement.ts';
import { readThemes } from './themes.ts';

/** An indicator as its file would hold it; nothing is said of it but what its sentence says. */
interface NewIndicator {
  readonly id: string;
  readonly fields: Pick<Indicator, 'name' | 'unit' | 'kind' | 'theme' | 'definition'>;
}

/** A match that nothing known fits, with the indicator made for it or why there is none (Chinese). */
export interface Proposed extends Match {
  readonly made?: NewIndicator;
}

const LONGEST_NAME = 24;
/** Words, and quotation marks and brackets in pairs. */
const USABLE = /^(?:[\p{L}\p{N}、·]|“[\p{L}\p{N}、·]+”|《[\p{L}\p{N}·]+》|（[\p{L}\p{N}、]+）)+$/u;
/** An id does without the measure that ends a name, and says the noun before it whole. */
const MEASURE = /(?:人数|数|金额)$/u;
const MOST_WORDS = 6;
const STOCK =
  /增至|[加高升大][到至]|总[数量额人]|共有|现有|拥有|存栏|存量|保有|在[校册岗]|常住|累计|余额|每[名个人]|(?:覆盖|入会|建会|组建|绿化|城镇化|利用)率|占比|比例|[师生男女]比/u;
/** What happens and is over. */
const EVENT = /参[赛加与训]|接待|培训|发放|帮扶|慰问|受理|办理/u;
const OF_YEAR = /全年|今年|本年|当年|新增|新建/u;

/** Gives each match without an indicator a new one where its sentence names it, each under a name and an id of its own. */
export function proposeIndicators(
  matches: readonly Match[],
  tree: ContentTree,
  { year, chapters }: MatchedReport,
): readonly Proposed[] {
  const namings = new Map(matches.map((match) => [match, isOpen(match) ? nameOf(match, year) : undefined]));
  const titles = new Map(chapters.map(({ slug, title }) => [slug, title]));
  const names = Map.groupBy(matches, (match) => nameIfAny(namings.get(match)));
  const known = new Set([...tree.indicators.values()].flatMap(({ data }) => data?.name ?? []));
  const takeId = idTaker(tree);
  const themeOf = readThemes(tree);
  const proposed = matches.map((match): Proposed => {
    const naming = namings.get(match);
    if (naming === undefined) return match;
    if ('doubt' in naming) return { ...match, reason: `${match.reason}；没有拟新指标：${naming.doubt}` };
    const { name } = naming;
    const doubt = known.has(name)
      ? `已经有一个指标叫“${name}”，是同一个就写它的编号`
      : twinDoubt(match, names.get(name) ?? []);
    const theme = themeOf(name, titles.get(match.quantity.chapter) ?? '', match.nearest?.id);
    const id = doubt === undefined && theme !== undefined ? takeId(name) : undefined;
    if (id === undefined || theme === undefined)
      return {
        ...match,
        reason: `${match.reason}；没有拟新指标：${doubt ?? `“${name}”写不出编号，或者 site.yaml 里没有主题`}`,
      };
    const reason = `${match.reason}；照原话拟了新指标${theme.isSure ? '' : '，主题没有把握'}`;
    return { ...match, reason, made: toIndicator(match, id, name, theme.id) };
  });
  return proposed.map((match) => withFollower(match, proposed));
}

/** An earlier year's value that no indicator has: it is of the new one that is made for the value of this year. */
function withFollower(match: Proposed, all: readonly Proposed[]): Proposed {
  const { certainty, year: of, now, quantity } = match;
  if (certainty !== 'none' || of === undefined || now === undefined || quantity.isUncertain) return match;
  const follower = all.find(
    ({ quantity: other, made }) =>
      made &&
      other.elements === quantity.elements &&
      other.line === quantity.line &&
      other.before.length === now,
  );
  return follower?.made
    ? { ...match, made: follower.made, reason: `${match.reason}；和今年的数一起拟了新指标` }
    : match;
}

/** Why a name that several numbers have may not be proposed; the first of those that say the same number has it. */
function twinDoubt(match: Match, same: readonly Match[]): string | undefined {
  const [first = match] = same;
  const lines = same.filter((other) => other !== match).map(({ quantity }) => quantity.line);
  const isOne = same.every(({ quantity }) => quantity.text === match.quantity.text);
  if (!isOne) return `第 ${lines.join('、')} 行的数照原话是同样的名称，名称里要写出不同`;
  return first === match
    ? undefined
    : `和第 ${first.quantity.line} 行是同一个数：采用那一条，再导入一次就可以补在它的 also 里`;
}

/** What is like a known indicator without being it, and what has no quote, staff must think of. */
function isOpen({ certainty, isLike, quantity }: Match): boolean {
  return certainty === 'none' && !isLike && !quantity.isUncertain;
}

function nameIfAny(naming: Naming | undefined): string {
  return naming === undefined || 'doubt' in naming ? '' : naming.name;
}

function nameOf({ quantity, statement }: Match, year: number): Naming {
  const { text, unit, after } = quantity;
  const before = quantity.before.replaceAll(`${String(year - 1)}年`, '上年');
  if (unit === undefined || !isUnit(unit)) return { doubt: '原文没有写单位，或者单位表里没有' };
  if (statement.facets.time !== 'own')
    return { doubt: statement.facets.time === 'planned' ? '是计划的数' : '是以前的数' };
  const naming = (before + after).includes('\t') ? nameCell(quantity) : nameIn(before, text, unit, after);
  return 'doubt' in naming ? naming : inSetting(naming, statement);
}

/** A name says whose number it is and at which level; where the sentence said so before, the name says it too. */
function inSetting(naming: Exclude<Naming, { doubt: string }>, { setting, facets }: Statement): Naming {
  const actors = setting.split(' ').map((word) => word.replace(/^.*[的在从与和向对由]/u, ''));
  const [actor = ''] = actors.filter(
    (word) => /^\p{Script=Han}{3,}$/u.test(word) && !MARK.test(word) && !naming.name.includes(word),
  );
  const name = naming.name.startsWith(actor) ? naming.name : actor + naming.name;
  const isPlaced = scopeWordsOf(name).size > 0 || /[国省市县]/u.test(name);
  if (!isPlaced && /nation|province/.test(setting)) return { doubt: '说的是全国的还是全省的，名称里要写' };
  if (facets.isPer && !/每|均|日/u.test(name)) return { doubt: '是平均每一个的数' };
  if (facets.isPart && !/中|占/u.test(name)) return { doubt: '“其中”说的是谁的一部分，前面没有写清' };
  if (!USABLE.test(name)) return { doubt: `“${name}”里有不能用的符号，或者引号、括号不成对` };
  if ([...name].length > LONGEST_NAME) return { doubt: `“${name}”太长，请缩短` };
  return { ...naming, name };
}

const MARK = /^(?:其中|平均|人均|本级|上半年|下半年)$/u;

/** Hands out ids that no indicator has, had, or is about to have. */
function idTaker(tree: ContentTree): (name: string) => string | undefined {
  const taken = new Set([
    ...tree.indicators.keys(),
    ...(tree.tombstones?.data?.removed ?? []).map(({ id }) => id),
    ...(tree.ledger?.data?.published ?? []).map(({ indicator }) => indicator),
  ]);
  return (name) => {
    const slug = toSlug(name.replace(MEASURE, ''), MOST_WORDS);
    const id = [slug, ...Array.from({ length: 99 }, (_, index) => `${slug}-${String(index + 2)}`)].find(
      (candidate) => !taken.has(candidate),
    );
    if (id === undefined || !idSchema.safeParse(id).success) return undefined;
    taken.add(id);
    return id;
  };
}

function toIndicator({ quantity, statement }: Match, id: string, name: string, theme: string): NewIndicator {
  const { before, unit = '' } = quantity;
  const clause = before.split(statement.facets.isPart ? /[。；]/u : /[，。；：]/u).at(-1) ?? '';
  const isEvent = unit.endsWith('次') || EVENT.test(clause);
  const isLevel = STOCK.test(name + clause) || statement.facets.aspect === 'total';
  const kind =
    isLevel && !isEvent && !OF_YEAR.test(clause) && !(isRatio(unit) && name.includes('增'))
      ? 'stock'
      : 'flow';
  const isOfYear = kind === 'flow' && !/年来|半年|季度|月/u.test(name);
  const definition = `${isOfYear ? '当年' : ''}${name}。`;
  return { id, fields: { name, unit, kind, theme, definition } };
}
