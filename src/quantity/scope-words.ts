/** What is called after a level that gives it: 省五一劳动奖章, 衢州市劳模. */
const GIVEN = '(?=五一|劳动?模|工匠|先进|优秀|模范|工人先锋|级|“)';

/** The levels that a statistic can be of, widest first, each with the words that say so. */
const SCOPES: Readonly<Record<string, RegExp>> = {
  nation: /全国|国家(?=级|、省)|全总/g,
  province: /全省|省级|[本我]省|省(?=五一|劳|工|模|先进|优秀|总|部|内|“|、[市县区])/g,
  city: new RegExp(`全市|市(?=、[县区])|市级|市本级|[本我]市|\\p{Script=Han}{2}市${GIVEN}`, 'gu'),
  county: new RegExp(`全[县区]|[县区]级|[本我][县区]|\\p{Script=Han}{2}[县区]${GIVEN}`, 'gu'),
  town: /全[镇乡]|[镇乡]级/g,
};

/** The levels that a text names, each with its words: 全国, 省, 市, 县, 乡镇. */
export function scopeWordsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCOPES).flatMap(([level, words]) => {
      const [first] = text.match(words) ?? [];
      return first === undefined ? [] : [[level, first] as const];
    }),
  );
}
