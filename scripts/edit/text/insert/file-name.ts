import { toSlug } from '../../../../src/content/schemas/slug.ts';

/** Names that cameras, telephones and WeChat give, which say nothing of what is in the file. */
const NAMELESS =
  /^(?:img|image|dsc[nf]?|dji|pic|photo|mmexport|wx_camera|wechat\w*|screen ?shot|微信图片|企业微信截图|微信截图|屏幕截图|屏幕快照|截图|截屏|图片|照片|无标题|未命名|下载)?[\s\d_.,:()（）-]*(?:副本|at|上午|下午)?[\s\d_.,:()（）-]*$/i;

/**
 * A name that no file of a folder has, whatever it ends with: out of the name that the file came with, or `other` where
 * that says nothing; a number behind it where it is taken. `files` by their paths from the project's root.
 */
export function freeName(folder: string, name: string, other: string, files: ReadonlySet<string>): string {
  const stem = name.replace(/\.[^.]*$/, '');
  const slug = NAMELESS.test(stem) ? '' : toSlug(stem.replaceAll(/[_\s（）()【】[\]]+/g, '-'));
  const taken = new Set(
    [...files]
      .filter((file) => file.startsWith(`${folder}/`))
      .map((file) =>
        file
          .slice(folder.length + 1)
          .replace(/\.[^.]*$/, '')
          .toLowerCase(),
      ),
  );
  if (slug !== '' && !taken.has(slug)) return slug;
  const base = slug === '' ? other : slug;
  let number = slug === '' ? 1 : 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
