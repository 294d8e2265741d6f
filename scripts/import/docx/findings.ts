import type { Found } from './reader.ts';
import { allNamed, textOf, wordsIn, type XmlElement } from './xml.ts';

const EXCERPT = 18;
/** What Word can show and a text cannot hold, by the element that carries it. */
const DROPPED: readonly (readonly [string, string])[] = [
  ['c:chart', 'Word 里画的图表'],
  ['dgm:relIds', 'SmartArt 图形'],
  ['o:OLEObject', '嵌入的对象（表格、公式等）'],
];

/** What of a Word file came over in another form, or although it may not be meant: for staff to look at; Chinese. */
export function findSurprises(body: XmlElement, found: Found): readonly string[] {
  return [
    ...trackedChanges(body),
    ...textBoxes(body),
    ...DROPPED.map(([element, name]) =>
      said(
        allNamed(body, element).length,
        (count) => `有 ${count} 处${name}，没有导入。要用就截图或改写成文字、表格`,
      ),
    ).flat(),
    ...inAnotherForm(found),
  ];
}

function inAnotherForm(found: Found): readonly string[] {
  const { mergedCells, nestedTables, formulas, plainScripts, silentFields, unreadChunks, unknownFormats } =
    found;
  return [
    ...said(mergedCells, (count) => `表格里有 ${count} 个合并的单元格，已经拆开，空出来的格留空。请核对表格`),
    ...said(
      nestedTables,
      (count) => `有 ${count} 个表格的格子里还有表格，里面的表格放在它后面，单成一个表。请核对次序`,
    ),
    ...said(formulas.length, (count) => `有 ${count} 处公式写成了一行：${quote(formulas)}。请核对，或者截图`),
    ...said(
      plainScripts.length,
      (count) => `有 ${count} 处上标、下标没有相应的字，照平常的字写了：${quote(plainScripts)}。请改写`,
    ),
    ...said(
      silentFields.length,
      (count) =>
        `有 ${count} 个域没有存下结果，没有导入：${quote(silentFields)}。请在 Word 里选中全文，按 F9，再保存`,
    ),
    ...said(
      unreadChunks.length,
      (count) =>
        `有 ${count} 份合并进来的文档读不出来：${quote(unreadChunks)}。请在 Word 里打开，保存一次，再导入`,
    ),
    ...said(
      unknownFormats.size,
      () => `自动编号的格式 ${[...unknownFormats].join('、')} 不认得，写成了数字。请核对编号`,
    ),
    ...[...found.lostStyles].map(
      ([name, count]) =>
        `样式“${name}”（${count} 段）不认得，当作正文。是标题的话，请在 Word 里改用“标题 1”“标题 2”`,
    ),
  ];
}

function said(count: number, say: (count: number) => string): readonly string[] {
  return count === 0 ? [] : [say(count)];
}

/** What is inserted counts as accepted, what is deleted as gone. */
function trackedChanges(body: XmlElement): readonly string[] {
  const inserted = allNamed(body, 'w:ins', 'w:moveTo').map(wordsIn).filter(isFilled);
  const deleted = allNamed(body, 'w:del', 'w:moveFrom')
    .map((element) => allNamed(element, 'w:delText', 'w:t').map(textOf).join(''))
    .filter(isFilled);
  if (inserted.length + deleted.length === 0) return [];
  const added = inserted.length === 0 ? [] : [`插入 ${inserted.length} 处（${quote(inserted)}），已当作接受`];
  const removed = deleted.length === 0 ? [] : [`删除 ${deleted.length} 处（${quote(deleted)}），已去掉`];
  return [`有没处理完的修订：${[...added, ...removed].join('；')}。请在 Word 里逐条接受或拒绝，再导入一次`];
}

/** Word writes a text box twice, for itself and for older programs. */
function textBoxes(body: XmlElement): readonly string[] {
  const older = new Set(
    allNamed(body, 'mc:AlternateContent')
      .filter(({ children }) =>
        children.some((child) => typeof child !== 'string' && child.name === 'mc:Choice'),
      )
      .flatMap((alternate) => allNamed(alternate, 'mc:Fallback'))
      .flatMap((fallback) => allNamed(fallback, 'w:txbxContent')),
  );
  const words = allNamed(body, 'w:txbxContent')
    .filter((box) => !older.has(box))
    .map(wordsIn)
    .filter(isFilled);
  return said(
    words.length,
    (count) => `有 ${count} 个文本框（${quote(words)}），里面的字放在它所在那一段的后面。请看看次序对不对`,
  );
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
