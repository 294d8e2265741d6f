import { expect, test } from 'vitest';
import { toFeedHtml } from './feed-html.ts';

const clean = (html: string) => toFeedHtml(html, 'https://a.example/articles/x/');

test('addresses become absolute', () => {
  expect(clean('<p><a href="/data/">数</a><img src="y.png" alt="图"></p>')).toBe(
    '<p><a href="https://a.example/data/">数</a><img src="https://a.example/articles/x/y.png" alt="图"></p>',
  );
});

test('what only the page can use is left out, and what stands in unknown elements stays', () => {
  expect(
    clean(
      '<p class="a" data-x id="i">文<script>1</script></p><svg><path/></svg><details><table><tbody><tr><td>1</td></tr></tbody></table></details>',
    ),
  ).toBe('<p>文</p><table><tbody><tr><td>1</td></tr></tbody></table>');
});
