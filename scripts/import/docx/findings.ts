import { DOCUMENT, type Parts } from './archive.ts';
import { allNamed, parseXml, wordsIn } from './xml.ts';

const EXCERPT = 18;
/** What Word can show and a text cannot hold, by the element that carries it. */
const DROPPED: readonly (readonly [string, string])[] = [
  ['m:oMath', '公式'],
  ['c:chart', 'Word 里画的图表'],
  ['dgm:relIds', 'SmartArt 图形'],
  ['w:object', '嵌入的对象（表格、公式等）'],
];

/** What in a Word file does not come over as it stands, or came over although it may not be meant: for staff to look at; Chinese. */
export function findSurprises(parts: Parts): readonly string[] {
  const document = parseXml(parts[DOCUMENT] ?? new Uint8Array());
  return [
    ...trackedChanges(document),
    ...comments(parts),
    ...textBoxes(document),
    ...dropped(document),
    ...runningText(parts),
  ];
}

/** mammoth takes insertions for accepted and leaves deletions out, and says nothing. */
function trackedChanges(document: Document): readonly string[] {
  const inserted = allNamed(document, 'w:ins', 'w:moveTo').map(wordsIn).filter(isFilled);
  const deleted = allNamed(document, 'w:del', 'w:moveFrom')
    .map((element) =>
      allNamed(element, 'w:delText', 'w:t')
        .map(({ textContent }) => textContent)
        .join(''),
    )
    .filter(isFilled);
  if (inserted.length + deleted.length === 0) return [];
  const added = inserted.length === 0 ? [] : [`插入 ${inserted.length} 处（${quote(inserted)}），已当作接受`];
  const removed = deleted.length === 0 ? [] : [`删除 ${deleted.length} 处（${quote(deleted)}），已去掉`];
  return [`有没处理完的修订：${[...added, ...removed].join('；')}。请在 Word 里逐条接受或拒绝，再导入一次`];
}

function comments(parts: Parts): readonly string[] {
  const bytes = parts['word/comments.xml'];
  const found = bytes ? allNamed(parseXml(bytes), 'w:comment') : [];
  const words = found.map((comment) => {
    const author = comment.getAttribute('w:author');
    return `${author ? `${author}：` : ''}${wordsIn(comment)}`;
  });
  return words.length === 0
    ? []
    : [`有 ${words.length} 条批注，没有导入：${quote(words)}。请看看还有没有要改的`];
}

/** Word writes a text box twice, for itself and for older programs. */
function textBoxes(document: Document): readonly string[] {
  const boxes = allNamed(document, 'w:txbxContent').filter((box) => !isFallback(box));
  const words = boxes.map(wordsIn).filter(isFilled);
  return words.length === 0
    ? []
    : [`有 ${words.length} 个文本框（${quote(words)}），里面的字放在它所在那一段的后面。请看看次序对不对`];
}

function isFallback(box: Element): boolean {
  for (let node: Node | null = box.parentNode; node; node = node.parentNode) {
    if (node.nodeName === 'mc:Fallback') return true;
  }
  return false;
}

function dropped(document: Document): readonly string[] {
  return DROPPED.flatMap(([element, name]) => {
    const { length } = allNamed(document, element);
    return length === 0 ? [] : [`有 ${length} 处${name}，没有导入。要用就截图或改写成文字、表格`];
  });
}

function runningText(parts: Parts): readonly string[] {
  const words = Object.entries(parts)
    .filter(([path]) => /^word\/(?:header|footer)\d*\.xml$/.test(path))
    .map(([, bytes]) => parseXml(bytes).documentElement)
    .map((root) => wordsIn(root).trim())
    .filter((text) => isFilled(text) && !/^[\s\d第页共/—–-]*$/.test(text));
  return words.length === 0 ? [] : [`页眉页脚没有导入：${quote([...new Set(words)])}`];
}

function isFilled(text: string): boolean {
  return text.trim() !== '';
}

/** The first three, each cut short. */
function quote(texts: readonly string[]): string {
  const shown = texts
    .slice(0, 3)
    .map((text) => `“${text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text}”`);
  return shown.join('') + (texts.length > shown.length ? '等' : '');
}
