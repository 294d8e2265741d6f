/** What people say around what they ask. None of it tells a page from another, so it is not searched. */
const FILLERS = new Set(
  [
    // who asks, and how politely
    '您好 你好 请问 想问 咨询 打听 想知道 知道 想了解 了解 麻烦 谢谢 帮我 帮忙 告诉 求助 我想 我要 我们 咱们 你们 他们 她们 它们 人家 本人 自己 我家 家里 大家 各位 有人 得了 多谢 某个',
    // when
    '今天 昨天 明天 现在 最近 目前 刚才 以后 以前 之前 之后 时候 平时 今年 去年 前年 明年 什么时候 一直 已经 正在 啥时候',
    // question words
    '怎么样 怎么 怎样 如何 咋样 怎么办 咋办 为什么 为何 什么 啥子 哪些 哪里 哪儿 哪个 哪家 哪位 哪边 哪种 哪年 哪一 哪一年 哪一个 多少 多久 多长 多大 多远 多高 多少钱 几个 几点 几次 几天 几年 几家 几人 几名 是谁 什么样',
    '地方 情况 事情 东西 问题',
    // what the asker wants, and may do
    '需要 必须 应该 应当 可以 可不可以 能不能 能否 是否 是不是 有没有 有无 要不要 会不会 行不行 好不好 算不算 想要 打算 准备 希望 觉得 认为 不能 不会 不是 不要 只有',
    '一下 一点 一些 有些 这个 那个 这些 那些 这样 那样 这里 那里 还是 或者 以及 如果 要是 因为 所以 但是 不过 而且 关于 有关 对于 就是 都是 还有 没有 都有 里面 里有 上面',
    '一年 一天 一个 一起 那年 有个 大概 大约 一共 共有 一共有 总共 到底 究竟 具体 那么 这么 意思 非常 真的 是的 好的 的话',
    // the same in English
    'please hello hi the a an and for how what where when which who why can could does did is are was were do to of in on at my your i me you we it there any much many get have has',
  ].flatMap((line) => line.split(' ')),
);

/** Particles, pronouns, common verbs and counters. */
const LONE =
  '的了吗呢吧啊呀嘛么哦哈嗯呗啦得地之我你您他她它咱是在有要去来和与或跟同及能会可给把被让叫就都也还又再才只很太更最想问到从对向为于个这那哪几谁啥咋些点种次位办做弄找拿带看说讲用上下里外中前后不没无别请多少大小好过着起开交打写条款项名家人年月日号天';

/** Those of them that also end words (服务点, 负责人): behind a word that is asked they belong to it, if a page says so. */
const ENDINGS = '点人名家次项号';

const MOST_WORDS = 4;

/** A run of words that are searched, or of what is left out around them. */
export interface Piece {
  readonly isFiller: boolean;
  readonly words: readonly string[];
}

/** A phrase, as its words, in turns of what is asked and of what people say around it. */
export function toPieces(words: readonly string[]): readonly Piece[] {
  const pieces: { isFiller: boolean; words: string[] }[] = [];
  for (let at = 0; at < words.length;) {
    const count = countFiller(words, at);
    const last = pieces[pieces.length - 1];
    const isEnding = last?.isFiller === false && count === 1 && ENDINGS.includes(words[at] ?? ' ');
    const isFiller = count > 0 && !isEnding;
    const taken = words.slice(at, at + Math.max(1, count));
    if (last?.isFiller === isFiller) last.words.push(...taken);
    else pieces.push({ isFiller, words: taken });
    at += taken.length;
  }
  return pieces;
}

/** How many of the words from a place are, together, something that is left out; 0 where they are asked. */
function countFiller(words: readonly string[], at: number): number {
  for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count -= 1)
    if (FILLERS.has(words.slice(at, at + count).join(''))) return count;
  return isLone(words[at] ?? '') ? 1 : 0;
}

/** Whether a character, where it stands alone, says nothing of a page: a particle, a letter, a digit. */
export function isLone(character: string): boolean {
  return character.length === 1 && (LONE.includes(character) || /[a-z\d]/.test(character));
}
