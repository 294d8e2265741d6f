import { readdirSync, readFileSync } from 'node:fs';

const INTERVAL = 250;
const KB = 1024;

/** The most memory, in bytes, that a process and its children held together; measured on Linux, elsewhere undefined. */
export function watchMemory(pid: number): () => number | undefined {
  let most: number | undefined;
  const timer = setInterval(() => {
    const now = sumOfTree(pid);
    if (now !== undefined) most = Math.max(most ?? 0, now);
  }, INTERVAL);
  return () => {
    clearInterval(timer);
    return most;
  };
}

function sumOfTree(root: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const parents = new Map(readdirSync('/proc').flatMap(readParent));
  const tree = new Set([root]);
  // A child has mostly, but not always, a higher number than its parent.
  for (let size = 0; size !== tree.size;) {
    size = tree.size;
    for (const [pid, parent] of parents) if (tree.has(parent)) tree.add(pid);
  }
  return [...tree].reduce((sum, pid) => sum + readShare(pid), 0);
}

function readParent(name: string): readonly (readonly [number, number])[] {
  if (!/^\d+$/.test(name)) return [];
  const parent = /^PPid:\s+(\d+)/m.exec(readProcess(`${name}/status`))?.[1];
  return parent === undefined ? [] : [[Number(name), Number(parent)]];
}

/** What a process alone holds, and its share of what it holds with others: a browser's processes share most of theirs. */
function readShare(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readProcess(`${pid}/smaps_rollup`))?.[1] ?? 0) * KB;
}

/** A file about a process; empty when the process has ended meanwhile. */
function readProcess(file: string): string {
  try {
    return readFileSync(`/proc/${file}`, 'utf8');
  } catch {
    return '';
  }
}
