import type { Issue } from '../issue.ts';
import { errorIn } from './rule.ts';

/** How pictures of each kind begin; undefined stands for any byte. */
const KINDS: readonly {
  readonly name: string;
  readonly endings: RegExp;
  readonly head: readonly (number | undefined)[];
}[] = [
  { name: 'JPEG', endings: /\.jpe?g$/, head: [0xff, 0xd8, 0xff] },
  { name: 'PNG', endings: /\.png$/, head: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  {
    name: 'WebP',
    endings: /\.webp$/,
    head: [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50],
  },
];
const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 10;

/** So many first bytes tell what a picture is. */
export const PICTURE_HEAD = 12;

/** What is wrong with a picture's file: its first bytes are no picture's, or another kind's than its name says, or it is too large. `size` in bytes. */
export function checkPicture(file: string, head: Uint8Array, size: number): readonly Issue[] {
  const fault = kindFault(file, head, size) ?? sizeFault(size);
  return fault ? [{ file, line: 1, column: 1, severity: 'error', ...fault }] : [];
}

/** The issue of a link in place of a file. */
export function linkIssue(file: string): Issue {
  return errorIn(file, 'file/link', {
    found: '这是一个指向别处的链接，不是文件',
    allowed: 'content/ 和 seeds/ 里只放文件本身：删去链接，把文件复制进来',
  });
}

type Fault = Pick<Issue, 'rule' | 'found' | 'allowed'>;

function kindFault(file: string, head: Uint8Array, size: number): Fault | undefined {
  const kind = KINDS.find((candidate) =>
    candidate.head.every((byte, index) => byte === undefined || head[index] === byte),
  );
  if (kind?.endings.test(file) === true) return undefined;
  const found =
    size === 0 ? '图片文件是空的' : kind ? `名字和内容不符：内容是 ${kind.name}` : '这个文件不是图片';
  const allowed = kind
    ? '把扩展名改成内容的格式'
    : '照片用 JPG、PNG 或 WebP；手机的 HEIC 照片和 Word 里的图，在看图软件里“另存为 JPG”，只改扩展名不行';
  return { rule: 'image/format', found, allowed };
}

function sizeFault(size: number): Fault | undefined {
  if (size <= MOST_MEGABYTES * MEGABYTE) return undefined;
  return {
    rule: 'image/size',
    found: `图片有 ${(size / MEGABYTE).toFixed(1)} MB`,
    allowed: `不超过 ${MOST_MEGABYTES} MB：在看图软件里把长边缩到 2400 像素再保存`,
  };
}
