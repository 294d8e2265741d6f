import { attributeOf, nodesOf, type MarkdownNode } from '../content/text/mdx-document.ts';
import { foldForCompare } from '../lib/text.ts';
import { referencesTo } from '../content/component.ts';
import type { TextEntry } from '../content/content-entry.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';

type Words = Pick<Issue, 'rule' | 'found' | 'allowed' | 'example'>;

/** Photos of chapters and articles: their file is there, and their alt text says what the picture shows. */
export function checkPhotos(tree: ContentTree): readonly Issue[] {
  const entries = [...tree.reports.flatMap(({ chapters }) => chapters), ...tree.articles];
  return entries.flatMap((entry: TextEntry<unknown>) => {
    const { file, body } = entry;
    if (!body) return [];
    const toIssue = (node: MarkdownNode, words: Words): Issue => {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      return { file, line, column, severity: 'error', ...words };
    };
    const inMarkdown = [...nodesOf(body)].filter(({ type }) => type === 'image');
    return [
      ...inMarkdown.map((node) => toIssue(node, { rule: 'image/markdown', ...markdownWords(file) })),
      ...referencesTo(body, 'photo').flatMap(({ node, id }) =>
        [...fileFaults(tree, file, id), ...altFaults(file, node, id)].map((words) => toIssue(node, words)),
      ),
    ];
  });
}

function markdownWords(file: string): Omit<Words, 'rule'> {
  return {
    found: '图片用 ![]() 写了',
    allowed: '照片写成 <Photo>，才有图片说明、来源和合适的大小',
    example: exampleFor(file),
  };
}

function fileFaults(tree: ContentTree, file: string, src: string): readonly Words[] {
  if (tree.files.has(`content/${src}`)) return [];
  return [
    {
      rule: 'image/missing',
      found: `没有这张照片：content/${src}`,
      allowed: '照片放在年报或文章的 photos/ 里，src 从 content/ 下一层写起；还没有照片就不写 src',
      example: exampleFor(file),
    },
  ];
}

function altFaults(file: string, photo: MarkdownNode, src: string): readonly Words[] {
  const [alt, caption = ''] = [attributeOf(photo, 'alt'), attributeOf(photo, 'caption')];
  const allowed = '用一句话说出画面里有什么，给看不见图的人听';
  const example = exampleFor(file);
  if (alt === undefined) return [{ rule: 'image/alt', found: '照片没有 alt', allowed, example }];
  const [words, name] = [foldForCompare(alt), src.split('/').at(-1) ?? ''];
  if (words === '') return [{ rule: 'image/alt', found: `照片的 alt 还没有写：${alt}`, allowed, example }];
  const copied = words === foldForCompare(caption) ? '图片说明' : isName(alt, name) ? '文件名' : undefined;
  if (copied === undefined) return [];
  return [{ rule: 'image/alt-copied', found: `照片的 alt 就是${copied}：${alt}`, allowed, example }];
}

function isName(alt: string, name: string): boolean {
  return alt.trim().toLowerCase() === name || alt.trim().toLowerCase() === name.replace(/\.[a-z]+$/, '');
}

function exampleFor(file: string): string {
  const folder = file.split('/').slice(1, 3).join('/');
  return `<Photo src="${folder}/photos/hall.jpg" alt="大厅里的办事窗口" caption="办事大厅" />`;
}
