import type { ContentTree } from '../../src/content/content-tree.ts';

/** Why a file cannot be new, in Chinese. */
export function takenBy({ files }: Pick<ContentTree, 'files'>, path: string): string | undefined {
  return files.has(path) ? `${path} 已经有了 → 要改就直接改这个文件；要新建就换一个编号` : undefined;
}
