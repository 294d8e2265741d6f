const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const CHINESE = /[\p{Script=Han}\u2014\u2018-\u201D\u2026\u3000-\u303F\uFF00-\uFFEF]/u;
const HAN = /\p{Script=Han}/u;

/**
 * Half-width punctuation beside Chinese made full-width, and straight quotes curly; the length stays the same.
 * Numbers (1,000, 9:30, 1.5), addresses (https://…) and Latin text keep theirs.
 */
export function widenPunctuation(text: string): string {
  const paired = widenBrackets(widenQuotes(text));
  let wide = '';
  for (let index = 0; index < paired.length; index += 1) {
    wide += widenMark(wide.at(-1), paired.charAt(index), paired.slice(index + 1));
  }
  return wide;
}

/** Without the 、 between adjoining marks that GB/T 15834 leaves out: ”、“ and 》、《. */
export function dropEnumerationCommas(text: string): string {
  return text.replaceAll(/([”’])、(?=[“‘])|(》)、(?=《)/g, '$1$2');
}

/** How often each character of `before` became another in `after`, which has the same length. */
export function countChanges(before: string, after: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index < before.length; index += 1) {
    const mark = before.charAt(index);
    if (mark !== after.charAt(index)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}

function widenMark(previous: string | undefined, mark: string, rest: string): string {
  if (mark === '.') return isSentenceEnd(previous, rest) ? '。' : mark;
  const wide = WIDE[mark];
  if (wide === undefined || (mark === ':' && rest.startsWith('//'))) return mark;
  return isChinese(previous) || isChinese(rest[0]) ? wide : mark;
}

function isSentenceEnd(previous: string | undefined, rest: string): boolean {
  return previous !== undefined && HAN.test(previous) && (rest === '' || CHINESE.test(rest.charAt(0)));
}

function widenBrackets(text: string): string {
  const wide = text.replaceAll(/\(([^()]*)\)/g, (whole, inner: string, at: number) =>
    touchesChinese(text, at, whole) ? `（${inner}）` : whole,
  );
  return wide === text ? text : widenBrackets(wide);
}

function widenQuotes(text: string): string {
  const double = text.replaceAll(/"([^"]*)"/g, (whole, inner: string, at: number) =>
    touchesChinese(text, at, whole) ? `“${inner}”` : whole,
  );
  return double.replaceAll(/'([^']*)'/g, (whole, inner: string) => (HAN.test(inner) ? `‘${inner}’` : whole));
}

/** Whether a pair of marks has Chinese beside one of them, inside or outside. */
function touchesChinese(text: string, at: number, pair: string): boolean {
  return [text[at - 1], pair[1], pair.at(-2), text[at + pair.length]].some(isChinese);
}

function isChinese(character: string | undefined): boolean {
  return character !== undefined && CHINESE.test(character);
}
