import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseContentPath } from '../../../../src/content/content-path.ts';
import { checkPicture } from '../../../../src/content/disk/on-disk.ts';
import { describeFormat } from '../../../../src/content/foreign-files.ts';
import { getPictures } from '../../../../src/photos/picture-cache.ts';
import { pictureWords } from '../../../../src/rules/pictures.ts';
import { encodePicture } from '../../../import/docx/pictures.ts';
import { DeskFault } from '../../server/server.ts';
import { freeName } from './file-name.ts';
import type { PhotoLook } from './insert-view.ts';

/** Some ending of each kind of picture that is taken. */
const ENDINGS = ['jpg', 'png', 'webp'] as const;

/** Reads a picture that is brought. Throws a DeskFault with the project's words for one that is not taken: its format, a file that is cut off, too many pixels. */
export function lookAtPhoto(name: string, bytes: Uint8Array): PhotoLook {
  const ending = ENDINGS.find((end) => checkPicture(`x.${end}`, bytes, 0).length === 0);
  if (ending === undefined)
    throw toFault(describeFormat(name) ?? checkPicture('x.jpg', bytes, bytes.length)[0]);
  const folder = mkdtempSync(join(tmpdir(), 'photo-'));
  try {
    const path = join(folder, `photo.${ending}`);
    writeFileSync(path, bytes);
    const [picture] = getPictures([{ path, role: 'photo' }]);
    const facts = picture?.facts ?? { fault: 'broken' as const };
    const words = pictureWords(facts, true);
    const error = words.find(({ severity }) => severity === 'error');
    if (error || 'fault' in facts) throw toFault(error);
    const doubts = words.map(({ found, allowed }) => `${found}：${allowed}`);
    return { width: facts.width, height: facts.height, doubts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A picture as it lies in the folder of an article's or a report's photos, and where: upright, in sRGB, no larger than
 * pages need, without the place, time and camera that it carried. `files` are those that are there. Throws a DeskFault
 * for a picture that is not taken.
 */
export async function toPhotoFile(
  target: string,
  name: string,
  bytes: Uint8Array,
  files: ReadonlySet<string>,
): Promise<{ readonly path: string; readonly bytes: Uint8Array }> {
  const at = parseContentPath(target);
  if (at?.kind !== 'article' && at?.kind !== 'chapter') throw new DeskFault('照片只能放进文章和年报的章');
  lookAtPhoto(name, bytes);
  const picture = await encodePicture(bytes, 'photo');
  if (!picture) throw toFault(pictureWords({ fault: 'broken' }, true)[0]);
  const folder = `content/${at.kind === 'article' ? 'articles' : 'reports'}/${at.year}/photos`;
  const ending = picture.name.split('.').at(-1) ?? '';
  const path = `${folder}/${freeName(folder, name, at.slug, files)}.${ending}`;
  const [fault] = checkPicture(path, picture.bytes, picture.bytes.length);
  if (fault) throw toFault(fault);
  return { path, bytes: picture.bytes };
}

function toFault(words: { readonly found: string; readonly allowed: string } | undefined): DeskFault {
  return new DeskFault(words ? `${words.found}。${words.allowed}` : '图片打不开');
}
