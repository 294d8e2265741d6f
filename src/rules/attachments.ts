import { ATTACHMENT_TYPES, getAttachmentType, LARGEST_ATTACHMENT } from '../content/schemas/attachment.ts';
import type { ArticleEntry, AttachmentEntry, ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { unknown } from './references.ts';
import { errorAt, errorIn } from '../content/report-issue.ts';

const PROGRAMS: Readonly<Record<string, string>> = {
  pdf: '用 Word 或 WPS 另存为 PDF',
  docx: '用 Word 或 WPS 另存为 .docx，不带宏',
  xlsx: '用 Excel 或 WPS 另存为 .xlsx，不带宏',
  pptx: '用 PowerPoint 或 WPS 另存为 .pptx，不带宏',
  csv: '另存为 UTF-8 编码的 CSV',
};

/** Attached files that no article names or that are not what their names say, and names without a file. */
export function checkAttachments(tree: ContentTree): readonly Issue[] {
  const folders = Map.groupBy(tree.attachments, folderOf);
  const articles = new Map(tree.articles.map((article) => [folderOf(article), article]));
  return [
    ...tree.articles.flatMap((article) =>
      checkNamed(article, folders.get(folderOf(article)) ?? [], tree.files),
    ),
    ...tree.attachments.flatMap((attachment) => [
      ...checkOwner(attachment, articles.get(folderOf(attachment))),
      ...checkFile(attachment),
    ]),
  ];
}

function folderOf({ year, slug }: { readonly year: number; readonly slug: string }): string {
  return `content/articles/${year}/${slug}/`;
}

function checkNamed(
  article: ArticleEntry,
  attached: readonly AttachmentEntry[],
  files: ContentTree['files'],
): readonly Issue[] {
  const named = article.data?.attachments ?? [];
  const names = attached.map(({ name }) => name);
  return named.flatMap(({ file }, index): readonly Issue[] => {
    const path = ['attachments', index, 'file'];
    if (!names.includes(file)) {
      // Of a file that is there and is not taken the file itself tells.
      if (files.has(folderOf(article) + file)) return [];
      const words = unknown('附件', file, names, ` ${folderOf(article)} 里的文件名`);
      return [errorAt(article, path, 'attachment/missing', words)];
    }
    if (named.findIndex((other) => other.file === file) === index) return [];
    const words = { found: `附件 ${file} 写了两次`, allowed: '一个文件只写一次' };
    return [errorAt(article, path, 'attachment/repeated', words)];
  });
}

/** Waits while the article itself is wrong. */
function checkOwner(attachment: AttachmentEntry, article: ArticleEntry | undefined): readonly Issue[] {
  if (!article) {
    const words = {
      found: '附件放在这个文件夹里，却没有同名的文章',
      allowed: `附件放在和文章同名的文件夹里：文章是 ${folderOf(attachment).slice(0, -1)}.mdx`,
    };
    return [errorIn(attachment.file, 'attachment/homeless', words)];
  }
  const named = article.data?.attachments;
  if (!named || named.some(({ file }) => file === attachment.name)) return [];
  const words = {
    found: `文章 ${article.file} 没有写到这个附件`,
    allowed: '在文章开头的 attachments 里写上它和它的名称；不用了就删去文件',
    example: `attachments: [{ file: ${attachment.name}, title: 附件的名称 }]`,
  };
  return [errorIn(attachment.file, 'attachment/unnamed', words)];
}

/** Whether a file may be attached: its size, and whether it is what its name says. */
export function checkFile({
  file,
  name,
  bytes,
}: Pick<AttachmentEntry, 'file' | 'name' | 'bytes'>): readonly Issue[] {
  if (bytes.length > LARGEST_ATTACHMENT) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    const words = {
      found: `附件有 ${size} MB`,
      allowed: `至多 ${LARGEST_ATTACHMENT / 1024 / 1024} MB：压缩里面的图片，或者分成几个文件`,
    };
    return [errorIn(file, 'attachment/size', words)];
  }
  if (getAttachmentType(name)?.matches(bytes)) return [];
  const extension = name.split('.').at(-1) ?? '';
  const real = Object.entries(ATTACHMENT_TYPES).find(
    ([other, type]) => other !== 'csv' && other !== 'zip' && type.matches(bytes),
  );
  const how = PROGRAMS[extension] ?? '用原来的软件重新导出';
  const words = {
    found: bytes.length === 0 ? '附件是空文件' : `文件内容不是 ${extension}`,
    allowed: real ? `里面是 ${real[0]}：把扩展名改成 .${real[0]}，或者${how}` : `${how}；不能只改扩展名`,
  };
  return [errorIn(file, 'attachment/type', words)];
}
