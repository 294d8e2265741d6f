import { describeHead } from '../foreign-files.ts';
import type { Issue } from '../issue.ts';
import { errorIn } from '../report-issue.ts';

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

/** What keeps something from being read as a file. `special`: a pipe, a socket or a device; `name`: bytes that are no text; `closed`: no right to read it. */
export type DiskFault = 'link' | 'special' | 'folder' | 'name' | 'closed';

const ONLY_FILES = 'content/ 和 seeds/ 里只放文件本身';
const DISK_FAULTS: Readonly<Record<DiskFault, Pick<Issue, 'rule' | 'found' | 'allowed'>>> = {
  link: {
    rule: 'file/link',
    found: '这是一个指向别处的链接，不是文件',
    allowed: `${ONLY_FILES}：删去链接，把文件复制进来`,
  },
  special: {
    rule: 'file/special',
    found: '这是管道、套接字或设备，不是文件',
    allowed: `${ONLY_FILES}：删去它`,
  },
  folder: {
    rule: 'file/special',
    found: '这里要放文件，却有一个同名的文件夹',
    allowed: `${ONLY_FILES}：把文件夹移走，放上这个文件`,
  },
  name: {
    rule: 'file/place',
    found: '名字不是 UTF-8 编码，读不出来',
    allowed: '换一个名字，只用小写英文字母、数字和连字符',
  },
  closed: {
    rule: 'file/closed',
    found: '没有权限读',
    allowed: '在文件的属性里给运行网站的帐号读取的权限；文件夹还要进入的权限',
  },
};

/** The issue of something in `content/` or `seeds/` that cannot be read as a file. */
export function diskIssue(path: string, fault: DiskFault): Issue {
  const { rule, ...words } = DISK_FAULTS[fault];
  return errorIn(path, rule, words);
}

type Fault = Pick<Issue, 'rule' | 'found' | 'allowed'>;

function kindFault(file: string, head: Uint8Array, size: number): Fault | undefined {
  const kind = KINDS.find((candidate) =>
    candidate.head.every((byte, index) => byte === undefined || head[index] === byte),
  );
  if (kind?.endings.test(file) === true) return undefined;
  const rule = 'image/format';
  if (kind)
    return { rule, found: `名字和内容不符：内容是 ${kind.name}`, allowed: '把扩展名改成内容的格式' };
  const foreign = describeHead(head);
  if (foreign) return { rule, found: `只改了扩展名：${foreign.found}`, allowed: foreign.allowed };
  const found = size === 0 ? '图片文件是空的' : '这个文件不是图片';
  return { rule, found, allowed: '照片用 JPG、PNG 或 WebP，在看图软件里另存；只改扩展名不行' };
}

function sizeFault(size: number): Fault | undefined {
  if (size <= MOST_MEGABYTES * MEGABYTE) return undefined;
  return {
    rule: 'image/size',
    found: `图片有 ${(size / MEGABYTE).toFixed(1)} MB`,
    allowed: `不超过 ${MOST_MEGABYTES} MB：在看图软件里把长边缩到 2400 像素再保存`,
  };
}
