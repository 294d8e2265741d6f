import type { Plugin } from 'vite';

/** The words of Astro's overlay that stand around every message. */
const WORDS: readonly (readonly [string, string])[] = [
  ['<h2>Stack Trace</h2>', '<h2>全文，点右边可以复制</h2>'],
  ['<h2>Cause</h2>', '<h2>起因</h2>'],
  ['Open in editor$', '在编辑器里打开$'],
  ['See Docs Reference$', '查看文档$'],
];

/** Gives the overlay of the dev server Chinese words. */
export function overlayInChinese(): Plugin {
  return {
    name: 'overlay-in-chinese',
    apply: 'serve',
    enforce: 'post',
    transform(code, id) {
      if (!id.includes('vite/dist/client/client.mjs')) return undefined;
      return WORDS.reduce(
        (changed, [english, chinese]) => changed.replace(english, chinese.replaceAll('$', '$$')),
        code,
      );
    },
  };
}
