import { describe, expect, test } from 'vitest';
import { toFilePage, toFileStyle } from './file-page.ts';

const page = (body: string, file = 'reports/2017/index.html'): string =>
  toFilePage(`<!DOCTYPE html><html><head><title>页</title></head><body>${body}</body></html>`, file);

describe('a page of a preview', () => {
  test.each([
    ['<a href="/data/a/#x">数</a>', '<a href="../../data/a/index.html#x">数</a>'],
    ['<a href="/">首页</a>', '<a href="../../index.html">首页</a>'],
    ['<a href="/press/%E5%8C%85.zip">包</a>', '<a href="../../press/%E5%8C%85.zip">包</a>'],
    ['<a href="https://a.example/b/">外面</a>', '<a href="https://a.example/b/">外面</a>'],
    ['<a href="//a.example/">外面</a>', '<a href="//a.example/">外面</a>'],
    ['<a href="#x">本页</a>', '<a href="#x">本页</a>'],
    ['<form action="/search/"></form>', '<form action="../../search/index.html"></form>'],
    [
      '<img src="/a.png" srcset="/a.png 1x, /b.png 2x" crossorigin>',
      '<img src="../../a.png" srcset="../../a.png 1x, ../../b.png 2x" >',
    ],
    ['<script type="module" src="/a.js"></script>在', '在'],
    ['<noscript><a href="/a/">没有脚本</a></noscript>', '<a href="../../a/index.html">没有脚本</a>'],
    ['<code>href="/a/"</code>', '<code>href="/a/"</code>'],
  ])('%s', (before, after) => {
    expect(page(before)).toContain(`</p>${after}</body>`);
  });

  test('says above all what it is, and asks not to be indexed', () => {
    const html = page('字');
    expect(html).toContain('预览，未发布');
    expect(html).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(html).toContain('href="../../preview.css"');
  });

  test('leaves out what a folder cannot do: policies, what is loaded ahead', () => {
    const html = toFilePage(
      '<html><head><meta http-equiv="Content-Security-Policy" content="x"><link rel="modulepreload" href="/a.js"><link rel="icon" href="/f.svg"></head><body></body></html>',
      'index.html',
    );
    expect(html).not.toContain('Content-Security-Policy');
    expect(html).not.toContain('modulepreload');
    expect(html).toContain('<link rel="icon" href="f.svg">');
  });

  test('leaves its style sheets relative', () => {
    expect(toFileStyle('a{b:url(/_astro/x.png)}c{d:url("y.woff2")}', '_astro/a.css')).toBe(
      'a{b:url(x.png)}c{d:url("y.woff2")}',
    );
  });
});
