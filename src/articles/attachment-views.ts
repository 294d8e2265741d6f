import { sizes } from 'virtual:content-files';
import { getAttachmentType } from '../content/schemas/attachment.ts';
import { href, paths } from '../lib/url.ts';
import { formatSize } from '../share/zip.ts';
import { assertFound } from '../content/entries.ts';
import type { AttachmentView } from './article-views.ts';

const bytesByPath: ReadonlyMap<string, number> = new Map(sizes);

/** What an article's front matter says of its attachments, with what the files themselves say. */
export function toAttachments(
  article: { readonly path: string; readonly slug: string },
  attachments: readonly { readonly file: string; readonly title: string }[],
): readonly AttachmentView[] {
  const folder = article.path.replace(/\.mdx?$/, '');
  return attachments.map(({ file, title }) => {
    const bytes = assertFound(bytesByPath.get(`${folder}/${file}`), `附件 ${folder}/${file}`);
    const { name, mime } = assertFound(getAttachmentType(file), `附件类型 ${file}`);
    return {
      title,
      url: href(paths.attachment(article.slug, file)),
      type: name,
      mime,
      bytes,
      size: formatSize(bytes),
    };
  });
}
