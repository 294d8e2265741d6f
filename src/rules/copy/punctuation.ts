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
  let previous: string | undefined;
  for (let index = 0; index < paired.length; index += 1) {
    previous = widenMark(previous, paired.charAt(index), paired.slice(index + 1));
    wide += previous;
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

interface Brackets {
  readonly open: number;
  readonly close: number;
  /** The innermost pair around this one. */
  parent: Brackets | undefined;
  /** How many pairs right inside are half-width. */
  inside: number;
}

/** A pair becomes full-width with all inside it; one that has, may be the Chinese that its neighbours or the pair around it touch. */
function widenBrackets(text: string): string {
  const marks = text.split('');
  const pairs = pairBrackets(text);
  const at = new Map(pairs.flatMap((pair) => [pair.open, pair.close].map((place) => [place, pair] as const)));
  const waiting = [...pairs];
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const { open, close, parent } = pair;
    const touched = [open - 1, open + 1, close - 1, close + 1];
    const isWide = marks[open] !== '(';
    if (isWide || pair.inside > 0 || !touched.some((place) => isChinese(marks[place]))) continue;
    [marks[open], marks[close]] = ['（', '）'];
    if (parent) parent.inside -= 1;
    for (const near of [parent, at.get(open - 1), at.get(close + 1)]) if (near) waiting.push(near);
  }
  return marks.join('');
}

function pairBrackets(text: string): readonly Brackets[] {
  const pairs: Brackets[] = [];
  const open: { readonly place: number; readonly inside: Brackets[] }[] = [];
  for (let place = 0; place < text.length; place += 1) {
    if (text[place] === '(') open.push({ place, inside: [] });
    if (text[place] !== ')') continue;
    const last = open.pop();
    if (!last) continue;
    const pair: Brackets = { open: last.place, close: place, parent: undefined, inside: last.inside.length };
    for (const child of last.inside) child.parent = pair;
    open.at(-1)?.inside.push(pair);
    pairs.push(pair);
  }
  return pairs;
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
