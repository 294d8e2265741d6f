import type { Changes, ItemChange, ValueChange } from './compare.ts';
import { KINDS } from './items.ts';

const LONGEST_LIST = 50;

/** What changes for readers, as Markdown for whoever reviews it. */
export function formatChanges(changes: Changes): string {
  const sections = [
    ...formatValues(changes.values),
    ...formatItems(changes.items),
    ...formatPages(changes.pages),
    ...formatDrafts(changes.drafts),
  ];
  const isUnchanged =
    changes.values.length + changes.items.length === 0 &&
    (changes.pages?.added.length ?? 0) + (changes.pages?.removed.length ?? 0) === 0;
  const head = isUnchanged ? [`数和文字${changes.pages ? '、网页' : ''}都没有变化。`, ''] : [];
  return ['## 这次改动，读者会看到什么', '', ...head, ...sections].join('\n').trimEnd() + '\n';
}

function formatValues(values: readonly ValueChange[]): readonly string[] {
  if (values.length === 0) return [];
  const rows = values.map(({ name, year, was, is, reason }) => {
    const cells = [name, String(year), was ?? '', is ?? '', reason ?? ''].map(escape);
    return `| ${[howOf({ was, is, reason }), ...cells].join(' | ')} |`;
  });
  const uncorrected = values.filter((value) => howOf(value) === '改动').length;
  return [
    `### 数：${count(values, '新增')}、${count(values, '更正')}、${count(values, '改动')}、${count(values, '撤下')}`,
    '',
    '| | 指标 | 年份 | 原来 | 现在 | 更正的原因 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...(uncorrected > 0 ? ['“改动”是还没有发布过的数；发布过的数要写更正，不然通不过检查。', ''] : []),
  ];
}

function howOf({ was, is, reason }: Pick<ValueChange, 'was' | 'is' | 'reason'>): string {
  if (was === undefined) return '新增';
  if (is === undefined) return '撤下';
  return reason === undefined ? '改动' : '更正';
}

function count(values: readonly ValueChange[], how: string): string {
  return `${how} ${values.filter((value) => howOf(value) === how).length} 个`;
}

function formatItems(items: readonly ItemChange[]): readonly string[] {
  return KINDS.flatMap((kind) => {
    const own = items.filter(({ item }) => item.kind === kind);
    if (own.length === 0) return [];
    const lines = own.map(({ how, item }) => `${how}：${escape(item.title)}　\`${item.path}\``);
    return [`### ${kind}`, '', ...toList(lines), ''];
  });
}

function formatPages(pages: Changes['pages']): readonly string[] {
  if (!pages) return ['### 网页', '', '没有比较网页：两边都要先构建。', ''];
  const { added, removed } = pages;
  if (added.length + removed.length === 0) return [];
  return [
    `### 网页：新增 ${added.length} 个，消失 ${removed.length} 个`,
    '',
    ...(removed.length > 0
      ? ['**下面的网址会失效**，别人存下的链接就打不开了。改了网址的文章要写 `aliases`：', '']
      : []),
    ...toList(removed.map((page) => `消失：\`${page}\``)),
    ...toList(added.map((page) => `新增：\`${page}\``)),
    '',
  ];
}

function formatDrafts(drafts: readonly string[]): readonly string[] {
  if (drafts.length === 0) return [];
  return [
    `### 草稿（${drafts.length} 份，不发布）`,
    '',
    ...toList(drafts.map((place) => `\`${place}\``)),
    '',
  ];
}

function toList(lines: readonly string[]): readonly string[] {
  const more = lines.length - LONGEST_LIST;
  const shown = lines.slice(0, LONGEST_LIST).map((line) => `- ${line}`);
  return more > 0 ? [...shown, `- ……另有 ${more} 个`] : shown;
}

/** Staff's words as words, whatever they would mean in Markdown. */
function escape(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#~&]/g, '\\$&').replaceAll(/\s+/g, ' ');
}
