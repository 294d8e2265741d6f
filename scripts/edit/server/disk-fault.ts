import { basename } from 'node:path';

/** What the system says when a file cannot be read or written, for staff. */
const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了，什么也没有写：腾出地方再来一次',
  EDQUOT: '网络盘给您的地方用完了，什么也没有写：删去一些文件再来一次',
  EROFS: '这个磁盘只能读，不能写：把整个文件夹搬到本机的磁盘再打开编辑台',
  EBUSY: '文件正被别的程序打开（例如 Word、WPS、杀毒软件），什么也没有写：关掉它再来一次',
  EPERM: '文件正被别的程序打开（例如 Word、WPS），或者没有权限写，什么也没有写：关掉它再来一次',
  EACCES: '文件正被别的程序打开（例如 Word、WPS），或者没有权限写，什么也没有写：关掉它再来一次',
  ENOENT: '文件或文件夹不在了，可能被移走、改名，或者网络盘断开了：看一看再来一次',
  EIO: '磁盘读写出错，什么也没有写：网络盘请看看网络，本机磁盘请找维护的人',
  ENAMETOOLONG: '文件名或文件夹名太长：把整个文件夹搬到浅一些的地方',
};

/** The way out of a fault of the disk in Chinese, with the file's name; undefined for any other error. */
export function describeDiskFault(error: unknown): string | undefined {
  const { code = '', path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
  const words = WORDS[code];
  const file = dest ?? path;
  return words === undefined || file === undefined ? words : `${basename(file)}：${words}`;
}
