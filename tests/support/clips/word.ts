import type { Clip } from './clip.ts';

const HEAD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- @font-face {font-family:宋体;} p.MsoNormal {margin:0cm; mso-pagination:none;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word'><!--StartFragment-->`;
const TAIL = '<!--EndFragment--></body></html>';

const word = (name: string, html: string, markdown: string): Clip => ({
  name: `Word: ${name}`,
  html: HEAD + html + TAIL,
  markdown,
});

const mark = (sign: string, font = 'Wingdings'): string =>
  `<![if !supportLists]><span lang=EN-US style='font-family:${font};mso-fareast-font-family:${font}'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>`;
const item = (sign: string, words: string, level = 1, font?: string): string =>
  `<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level${level} lfo1'>${mark(sign, font)}<span style='font-family:宋体'>${words}</span><span lang=EN-US><o:p></o:p></span></p>\n`;

/** Made up after what Word puts on the clipboard. */
export const WORD_CLIPS: readonly Clip[] = [
  word('a phrase', `<span style='font-size:10.5pt;font-family:宋体'>走进企业</span>`, '走进企业'),
  word(
    'a paragraph that its HTML breaks into lines',
    `<p class=MsoNormal style='text-indent:21.0pt'><span style='font-family:宋体'>工会干部走进企业，听职
工说需要什么，再把办得到的事一件
一件办好。<span lang=EN-US><o:p></o:p></span></span></p>`,
    '工会干部走进企业，听职工说需要什么，再把办得到的事一件一件办好。',
  ),
  word(
    'two paragraphs with an empty one between',
    `<p class=MsoNormal><span style='font-family:宋体'>先登记。</span></p><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p><p class=MsoNormal>再领书。</p>`,
    '先登记。\n\n再领书。',
  ),
  word(
    'headings of two levels',
    `<h1><span style='font-family:宋体'>一、聚焦中心</span></h1><p class=MsoNormal>走访。</p><h2>（一）走进企业</h2><p class=MsoNormal>听职工说。</p>`,
    '## 一、聚焦中心\n\n走访。\n\n### （一）走进企业\n\n听职工说。',
  ),
  word(
    'a bold heading',
    `<h2><b><span style='font-family:黑体'>走进</span></b><b style='mso-bidi-font-weight:normal'>企业</b></h2>`,
    '## 走进企业',
  ),
  word(
    'a paragraph with an outline level',
    `<p class=a style='mso-outline-level:2'>走进企业</p><p class=MsoNormal>听职工说。</p>`,
    '## 走进企业\n\n听职工说。',
  ),
  word(
    'bold words in quotation marks',
    `<p class=MsoNormal><b><span style='font-family:宋体'>“引路”</span></b><span>是第一件事。</span></p>`,
    '**“引路”**是第一件事。',
  ),
  word(
    'bold with blanks and marks at its ends',
    `<p class=MsoNormal>先<b> 登记</b><b>，再</b>领书<b>。</b></p>`,
    '先 **登记，再**领书。',
  ),
  word(
    'bold that is cut into spans',
    `<p class=MsoNormal><b><span>职工</span></b><b><span lang=EN-US> </span></b><b><span>书屋</span></b>开放</p>`,
    '**职工 书屋**开放',
  ),
  word(
    'bullets of Wingdings',
    item('l', '先登记') + item('Ø', '再领书') + item('§', '看书'),
    '- 先登记\n- 再领书\n- 看书',
  ),
  word(
    'a numbered list with bullets in it',
    item('1.', '登记', 1, '宋体') +
      item('n', '带身份证', 2) +
      item('n', '填表', 2) +
      item('2.', '领书', 1, '宋体'),
    '1. 登记\n   - 带身份证\n   - 填表\n2. 领书',
  ),
  word(
    'a list with Chinese numerals',
    item('一、', '登记', 1, '宋体') + item('（二）', '领书', 1, '宋体'),
    '一、登记\n\n（二）领书',
  ),
  word(
    'numbers that are typed',
    `<p class=MsoNormal>步骤如下：</p><p class=MsoNormal>1、登记</p><p class=MsoNormal>2、领书</p>`,
    '步骤如下：\n\n1. 登记\n2. 领书',
  ),
  word(
    'a link',
    `<p class=MsoNormal>见<a href="https://www.acftu.org/a_b?c=1&amp;d=2"><span style='font-family:宋体'>中国工会</span></a>。</p>`,
    '见[中国工会](https://www.acftu.org/a_b?c=1&d=2)。',
  ),
  word(
    'a link into a file of the writer',
    `<p class=MsoNormal>见<a href="file:///C:/Users/a.docx">附件</a>和<a href="javascript:void(0)">这里</a>。</p>`,
    '见附件和这里。',
  ),
  word(
    'a table with merged cells',
    `<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal align=center><b>站点</b></p></td><td colspan=2><p class=MsoNormal><b>服务</b></p></td></tr><tr><td rowspan=2><p class=MsoNormal>虎山</p></td><td><p class=MsoNormal>引路</p></td><td><p class=MsoNormal>甲|乙</p></td></tr><tr><td><p class=MsoNormal>答疑</p></td><td><p class=MsoNormal><b>要</b><span lang=EN-US><o:p></o:p></span></p><p class=MsoNormal>登记</p></td></tr></table>`,
    '| 站点 | 服务 |  |\n| --- | --- | --- |\n| 虎山 | 引路 | 甲\\|乙 |\n|  | 答疑 | **要** 登记 |',
  ),
  word(
    'a footnote and its list',
    `<p class=MsoNormal>都办了<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span lang=EN-US>[1]</span></span></a>。</p><div style='mso-element:footnote-list'><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>[1] 截至年底</p></div></div>`,
    '都办了。',
  ),
  word(
    'tracked changes and a comment',
    `<p class=MsoNormal>市里<del cite="mailto:a" datetime="2018-01-01T00:00"><span>组织</span></del><ins cite="mailto:a">开展</ins>了<a style='mso-comment-reference:a_1'>慰问</a><span class=MsoCommentReference><span lang=EN-US><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[a1]</a></span></span>。</p><div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>核对</p></div></div>`,
    '市里开展了慰问。',
  ),
  word(
    'hidden and struck words',
    `<p class=MsoNormal>走进<span style='display:none;mso-hide:all'>秘密</span><s>工厂</s><span style='text-decoration:line-through'>车间</span>企业</p>`,
    '走进企业',
  ),
  word(
    'raised and lowered figures',
    `<p class=MsoNormal>占地<span lang=EN-US>5m<sup>2</sup></span>，减排<span lang=EN-US>CO<sub>2</sub></span></p>`,
    '占地5m²，减排CO₂',
  ),
  word(
    'a picture with its caption',
    `<p class=MsoNormal><span lang=EN-US><!--[if gte vml 1]><v:shape id="p1"><v:imagedata src="file:///C:/a.png"/></v:shape><![endif]--><![if !vml]><img width=300 height=200 src="file:///C:/Temp/clip_image002.png" v:shapes="p1"><![endif]></span></p><p class=MsoCaption>图1 办事大厅</p>`,
    '图1办事大厅',
  ),
  word(
    'a line break and a tab',
    `<p class=MsoNormal>第一行<span lang=EN-US><br></span>第二行<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp;&nbsp; </span>尾</p>`,
    '第一行\n\n第二行 尾',
  ),
  word(
    'signs that Markdown would read',
    `<p class=MsoNormal>5*3和6*2，a_b_c，{x}，&lt;名称&gt;，1~3</p><p class=MsoNormal># 号</p><p class=MsoNormal>* 星</p>`,
    String.raw`5\*3和6\*2，a\_b\_c，\{x}，\<名称>，1\~3` + '\n\n## 号\n\n- 星',
  ),
  word(
    'a table of contents',
    `<p class=MsoToc1><a href="#_Toc1">一、聚焦中心<span style='mso-tab-count:1 dotted'>...</span>1</a></p><p class=MsoNormal>正文。</p>`,
    '正文。',
  ),
  word(
    'a heading and lists of Word in a browser',
    `<div class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1" role="heading" aria-level="2"><span class="TextRun SCXW1"><span class="NormalTextRun">走进企业</span></span><span class="EOP SCXW1">&nbsp;</span></p></div><div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1" role="list"><li aria-setsize="-1" data-leveltext="●" data-font="Symbol" data-listid="1" data-aria-posinset="1" data-aria-level="1" role="listitem" class="OutlineElement"><p class="Paragraph"><span class="TextRun">先登记</span><span class="EOP">&nbsp;</span></p></li></ul></div><div class="ListContainerWrapper"><ul role="list"><li data-aria-level="2" role="listitem"><p class="Paragraph"><span class="TextRun">带身份证</span></p></li></ul></div><div class="ListContainerWrapper"><ul role="list"><li data-aria-level="1" role="listitem"><p class="Paragraph"><span class="TextRun">再领书</span></p></li></ul></div>`,
    '## 走进企业\n\n- 先登记\n  - 带身份证\n- 再领书',
  ),
];
