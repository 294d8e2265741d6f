import type { Clip } from './clip.ts';

const HEAD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><meta name="ProgId" content="Word.Document" /><meta name="Generator" content="Microsoft Word 14" /><title></title><!--[if gte mso 9]><xml><w:WordDocument><w:BrowserLevel>MicrosoftInternetExplorer4</w:BrowserLevel></w:WordDocument></xml><![endif]--><style>
@font-face{font-family:"宋体";} p.MsoNormal{mso-style-name:正文;margin:0pt;} span.10{font-family:Calibri;}</style></head><body style="tab-interval:21pt;text-justify-trim:punctuation;"><!--StartFragment-->`;
const TAIL = '<!--EndFragment--></body></html>';

const wps = (name: string, html: string, markdown: string): Clip => ({
  name: `WPS: ${name}`,
  html: HEAD + html + TAIL,
  markdown,
});

const run = (words: string, style = ''): string =>
  `<span style="mso-spacerun:'yes';font-family:宋体;mso-ascii-font-family:Calibri;${style}font-size:10.5000pt;mso-font-kerning:1.0000pt;">${words}</span>`;
const line = (html: string, style = ''): string =>
  `<p class="MsoNormal" style="${style}">${html}<span style="mso-spacerun:'yes';font-family:宋体;"><o:p></o:p></span></p>`;
const item = (sign: string, words: string, level = 1): string =>
  `<p class="MsoNormal" style="margin-left:21.0000pt;text-indent:-21.0000pt;mso-list:l0 level${level} lfo1;"><!--[if !supportLists]--><span style="font-family:Wingdings;"><span style='mso-list:Ignore;'>${sign}<span>&nbsp;</span></span></span><!--[endif]-->${run(words)}</p>`;
const cell = (words: string, more = ''): string =>
  `<td width="189" valign="top" ${more} style="width:142.0500pt;border:1.0000pt solid windowtext;">${line(run(words))}</td>`;

/** Made up after what WPS 文字 and WPS 表格 put on the clipboard. */
export const WPS_CLIPS: readonly Clip[] = [
  wps('a phrase', run('走进企业'), '走进企业'),
  wps(
    'two paragraphs',
    line(run('先登记。'), 'text-indent:21.0000pt;') + line(run('再领书。')),
    '先登记。\n\n再领书。',
  ),
  wps(
    'indents that are typed',
    line(run('　　先登记。')) + line(run('&nbsp;&nbsp;&nbsp;&nbsp;再领书。')),
    '先登记。\n\n再领书。',
  ),
  wps(
    'headings',
    `<h1>${run('聚焦中心', 'font-weight:bold;')}</h1><h3>${run('走进企业')}</h3>${line(run('听职工说。'))}`,
    '## 聚焦中心\n\n### 走进企业\n\n听职工说。',
  ),
  wps(
    'a title',
    `<p class="MsoTitle" align="center">${run('过去的一年', 'font-weight:bold;')}</p><h1>${run('聚焦中心')}</h1>`,
    '## 过去的一年\n\n### 聚焦中心',
  ),
  wps(
    'bold by style',
    line(run('先') + run('登记', 'font-weight:bold;') + run('再领书')),
    '先**登记**再领书',
  ),
  wps(
    'bold by tag around spans',
    line(`<b>${run('《劳动法》', 'font-weight:bold;')}</b>${run('和')}<b>${run('（三）')}</b>`),
    '**《劳动法》**和**（三）**',
  ),
  wps(
    'bold that is taken back',
    line(`<b>${run('登记', 'font-weight:normal;')}${run('领书')}</b>`),
    '登记**领书**',
  ),
  wps(
    'bold that ends in an opening mark',
    line(run('看') + run('书（', 'font-weight:bold;') + run('每天）')),
    '看**书**（每天）',
  ),
  wps('bullets', item('l', '先登记') + item('l', '再领书'), '- 先登记\n- 再领书'),
  wps(
    'a numbered list',
    item('1.', '登记') + item('2.', '领书') + item('10.', '归还'),
    '1. 登记\n2. 领书\n10. 归还',
  ),
  wps('a list with circled figures', item('①', '登记') + item('②', '领书'), '①登记\n\n②领书'),
  wps('bullets that are typed', line(run('● 先登记')) + line(run('•再领书')), '- 先登记\n- 再领书'),
  wps(
    'a link',
    line(`<span><a href="http://www.acftu.org/"><u>${run('www.acftu.org')}</u></a></span>${run('上有。')}`),
    '[www.acftu.org](http://www.acftu.org/)上有。',
  ),
  wps(
    'an address as its own link',
    line(`<a href="https://www.acftu.org/a_b">${run('https://www.acftu.org/a_b')}</a>`),
    'https://www.acftu.org/a_b',
  ),
  wps(
    'a table',
    `<table class="MsoTableGrid" border="1" cellspacing="0"><tr>${cell('站点')}${cell('服务')}</tr><tr>${cell('虎山')}${cell('引路<br />答疑')}</tr><tr>${cell('')}${cell('')}</tr></table>`,
    '| 站点 | 服务 |\n| --- | --- |\n| 虎山 | 引路 答疑 |',
  ),
  wps(
    'cells of a spreadsheet',
    `<table width="144" border="0" cellpadding="0" cellspacing="0" style='width:108.00pt;border-collapse:collapse;'><col width="72" span="2"><tr height="18"><td class="xl65" height="18" x:str>站点</td><td class="xl65" x:str>数量</td></tr><tr height="18"><td x:str>虎山</td><td align="right" x:num>12</td></tr></table>`,
    '| 站点 | 数量 |\n| --- | --- |\n| 虎山 | 12 |',
  ),
  wps(
    'a table of one cell around a paragraph',
    `<table border="1"><tr><td>${line(run('服务承诺：'))}${line(run('先登记。'))}</td></tr></table>`,
    '服务承诺：\n\n先登记。',
  ),
  wps(
    'a footnote',
    line(
      `${run('都办了')}<sup><span style="vertical-align:super;">[1]</span></sup><a href="#_edn2" style="mso-endnote-id:edn2;">[i]</a>${run('。')}`,
    ),
    '都办了。',
  ),
  wps(
    'a tracked deletion',
    line(
      `${run('市里')}<del datetime="2018-01-01T00:00" cite="mailto:WPS">${run('组织')}</del>${run('开展了慰问。')}`,
    ),
    '市里开展了慰问。',
  ),
  wps(
    'characters without width, spaces beside figures',
    line(run('全市\u200B共有 CPS 系统，\uFEFF都 在用 。')),
    '全市共有CPS系统，都 在用。',
  ),
  wps(
    'a picture between paragraphs',
    line(run('上文。')) +
      line(
        '<img width="553" height="311" src="file:///C:/Users/ADMINI~1/AppData/Local/Temp/ksohtml/wps1.png" />',
      ) +
      line(run('下文。')),
    '上文。\n\n下文。',
  ),
];
