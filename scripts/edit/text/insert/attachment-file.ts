import { parseContentPath } from '../../../../src/content/content-path.ts';
import { describeFormat } from '../../../../src/content/foreign-files.ts';
import { ATTACHMENT_TYPES } from '../../../../src/content/schemas/attachment.ts';
import { frontMatterOf } from '../../../../src/content/text/front-matter.ts';
import { parseYaml } from '../../../../src/content/text/yaml-document.ts';
import { checkFile } from '../../../../src/rules/attachments.ts';
import type { Change } from '../../server/changes.ts';
import { DeskFault } from '../../server/server.ts';
import { readStored } from '../../server/store.ts';
import { editYaml } from '../../server/yaml-edit.ts';
import { freeName } from './file-name.ts';

interface Attached {
  readonly name: string;
  /** What readers call it. */
  readonly title: string;
  readonly bytes: Uint8Array;
}

/**
 * The changes that attach a file to an article: the file in the article's folder, and its entry in the front matter, one
 * line or a few. `files` are those that are there. Throws a DeskFault with the project's words for a file that is not taken.
 */
export function attach(
  root: string,
  article: string,
  { name, title, bytes }: Attached,
  files: ReadonlySet<string>,
): readonly Change[] {
  const at = parseContentPath(article);
  if (at?.kind !== 'article')
    throw new DeskFault('附件只能放在文章里；年报的章放不了，请写一篇文章，在章里链接过去');
  if (title.trim() === '') throw new DeskFault('请写上附件的名称，读者看得到');
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const folder = `content/articles/${at.year}/${at.slug}`;
  const file = `${freeName(folder, name, 'fujian', files)}.${ending}`;
  const fault = faultOf(`${folder}/${file}`, file, bytes);
  if (fault) throw new DeskFault(`${fault.found}。${fault.allowed}`);
  const { bytes: written, version } = readStored(root, article);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(written);
  return [
    { path: `${folder}/${file}`, bytes, version: undefined },
    { path: article, bytes: Buffer.from(withEntry(text, { file, title: title.trim() })), version },
  ];
}

function faultOf(
  path: string,
  name: string,
  bytes: Uint8Array,
): { readonly found: string; readonly allowed: string } | undefined {
  const foreign = describeFormat(name);
  if (foreign) return foreign;
  const ending = name.split('.').at(-1) ?? '';
  if (Object.hasOwn(ATTACHMENT_TYPES, ending)) return checkFile({ file: path, name, bytes })[0];
  return {
    found: `附件不收 .${ending} 文件`,
    allowed: `只收 ${Object.keys(ATTACHMENT_TYPES).join('、')}：在原来的软件里另存为其中一种`,
  };
}

function withEntry(text: string, entry: { readonly file: string; readonly title: string }): string {
  const yaml = frontMatterOf(text.replace(/^\uFEFF/, ''));
  if (yaml === undefined) throw new DeskFault('这篇文章的开头没有标题等信息：先照检查说的补上，再放附件');
  const { data } = parseYaml(yaml);
  const known =
    typeof data === 'object' && data !== null && 'attachments' in data ? data.attachments : undefined;
  const path = ['attachments'];
  const edit = Array.isArray(known) && known.length > 0 ? { path, add: entry } : { path, set: [entry] };
  return text.replace(yaml, () => editYaml(yaml, edit));
}
