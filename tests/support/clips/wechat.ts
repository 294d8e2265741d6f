import type { Clip } from './clip.ts';

const wechat = (name: string, html: string, markdown: string): Clip => ({
  name: `WeChat: ${name}`,
  html: `<meta charset='utf-8'>${html}`,
  markdown,
});

const LOOK =
  'margin: 0px; padding: 0px; outline: 0px; max-width: 100%; box-sizing: border-box !important; overflow-wrap: break-word !important; letter-spacing: 0.544px;';
const span = (words: string, more = ''): string =>
  `<span style="${LOOK}font-size: 15px;${more}">${words}</span>`;
const leaf = (words: string): string => `<span leaf="">${words}</span>`;
const section = (html: string): string => `<section style="${LOOK}">${html}</section>`;
const p = (html: string): string => `<p style="${LOOK}text-indent: 2em;">${html}</p>`;

/** Made up after what is copied from articles of WeChat and from its editors. */
export const WECHAT_CLIPS: readonly Clip[] = [
  wechat('a phrase', span('走进企业'), '走进企业'),
  wechat('a paragraph in spans', p(span('工会干部') + span('走进企业。')), '工会干部走进企业。'),
  wechat(
    'sections in sections',
    section(section(section(p(span('先登记。'))) + section(`<section>${leaf('再领书。')}</section>`))),
    '先登记。\n\n再领书。',
  ),
  wechat(
    'a line break in a paragraph',
    p(`${span('先登记。')}<br style="${LOOK}">${span('再领书。')}`),
    '先登记。\n\n再领书。',
  ),
  wechat(
    'empty lines',
    p('<br>') + p(span('先登记。')) + p(span('&nbsp;')) + p(span('再领书。')),
    '先登记。\n\n再领书。',
  ),
  wechat(
    'strong spans',
    p(`<strong style="${LOOK}">${span('引')}</strong><strong>${span('路')}</strong>${span('和答疑')}`),
    '**引路**和答疑',
  ),
  wechat(
    'a title that is all bold',
    p(`<strong>${leaf('走进企业')}</strong>`) + p(leaf('听职工说。')),
    '**走进企业**\n\n听职工说。',
  ),
  wechat(
    'bold by weight',
    p(span('先') + span('登记', 'font-weight: 700;') + span('再领书')),
    '先**登记**再领书',
  ),
  wechat(
    'bold with its colon',
    p(`<strong>${leaf('地点：')}</strong>${leaf('职工服务站')}`),
    '**地点：**职工服务站',
  ),
  wechat(
    'bold between letters',
    p(`${leaf('a')}<strong>${leaf('（b）')}</strong>${leaf('c')}`),
    'a（**b**）c',
  ),
  wechat(
    'headings of an editor',
    `<h2 style="${LOOK}">${leaf('走进企业')}</h2>${p(leaf('听职工说。'))}`,
    '## 走进企业\n\n听职工说。',
  ),
  wechat(
    'a list',
    `<ul class="list-paddingleft-1" style="list-style-type: disc;"><li><p>${leaf('先登记')}</p></li><li>${section(leaf('再领书'))}</li></ul>`,
    '- 先登记\n- 再领书',
  ),
  wechat(
    'a numbered list that begins later, with another in it',
    `<ol start="3"><li>${leaf('登记')}<ul><li>${leaf('带身份证')}</li></ul></li><li>${leaf('领书')}</li></ol>`,
    '3. 登记\n   - 带身份证\n4. 领书',
  ),
  wechat(
    'pictures and videos',
    p(leaf('上文。')) +
      section(
        `<img data-src="https://mmbiz.qpic.cn/mmbiz_png/x/640" data-ratio="0.66" src="data:image/gif;base64,iVBORw0K" width="677" />`,
      ) +
      `<iframe class="video_iframe" src="https://mp.weixin.qq.com/mp/readtemplate"></iframe><mpvoice name="录音"></mpvoice>` +
      p(leaf('下文。')),
    '上文。\n\n下文。',
  ),
  wechat(
    'drawn ornaments',
    section('<svg viewBox="0 0 1 1"><text>SVG</text></svg>') +
      section(`<section style="width: 10px;height: 10px;"><br></section>`) +
      p(leaf('走访。')),
    '走访。',
  ),
  wechat(
    'a quotation',
    `<blockquote class="js_blockquote_wrap"><section>${p(leaf('我们先人一步。'))}</section></blockquote>`,
    '> 我们先人一步。',
  ),
  wechat(
    'a link to another article',
    p(
      `<a href="http://mp.weixin.qq.com/s?__biz=MzA&amp;mid=2#rd" target="_blank" data-linktype="2">${leaf('点这里')}</a>`,
    ),
    '[点这里](http://mp.weixin.qq.com/s?__biz=MzA&mid=2#rd)',
  ),
  wechat('a link of a script', p(`<a href="javascript:;">${leaf('阅读原文')}</a>`), '阅读原文'),
  wechat(
    'scripts and styles',
    `<style>p{color:red}</style><script>alert(1)</script>${p(leaf('走访。'))}<!-- 备注 -->`,
    '走访。',
  ),
  wechat(
    'a table',
    section(
      `<table><tbody><tr><td>${p(`<strong>${leaf('站点')}</strong>`)}</td><td>${p(leaf('服务'))}</td></tr><tr><td>${leaf('虎山')}</td><td>${leaf('引路')}</td></tr></tbody></table>`,
    ),
    '| 站点 | 服务 |\n| --- | --- |\n| 虎山 | 引路 |',
  ),
  wechat(
    'a table that lays the page out',
    `<table><tbody><tr><td>${section(p(leaf('左栏。')))}</td><td>${section(p(leaf('右栏。')))}</td></tr></tbody></table>`,
    '左栏。\n\n右栏。',
  ),
  wechat(
    'a line across',
    p(leaf('上文。')) + '<hr style="border-style: solid;">' + p(leaf('下文。')),
    '上文。\n\n---\n\n下文。',
  ),
  wechat('names with spaces between', p(leaf('编辑：张三　李四')), '编辑：张三 李四'),
  wechat(
    'signs at the beginning of lines',
    p(leaf('▪先登记')) + p(leaf('＞引用的话')) + p(leaf('——摘自简报')) + p(leaf('#工会进万家#活动')),
    '- 先登记\n\n> 引用的话\n\n——摘自简报\n\n\\#工会进万家#活动',
  ),
  wechat('a row of dashes, and a bar', p(leaf('－－－－')) + p(leaf('|甲|乙|')), '---\n\n\\|甲|乙|'),
];
