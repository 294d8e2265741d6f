import { expect, test } from 'vitest';
import { parseMarkdown } from '../../content/text/mdx-document.ts';
import { findNearMisses } from './find-near-misses.ts';

const SYNTAXES = ['markdown', 'mdx'] as const;

/** What is right, one block each: prose as offices write it, and every Markdown that pages show. */
const RIGHT = String.raw`## 走进企业
### 服务站里
#### 先登记，再领书
###### 最小的小标题
## **加粗**的小标题
## 《劳动法》解读
## C# 培训班
## 1. 登记
## 一、登记
- 先登记
- 领书
* 先登记
+ 先登记
- [ ] 还没有办
- [x] 办完了
- **引路**：带到窗口
- 先登记⏎  - 带身份证⏎  - 填表
1. 先登记
1) 先登记
10. 第十项
1. 先登记⏎2. 再领书
> 引用的话
> 引用的话⏎>⏎> 第二段
>引用的话
> - 引用里的列表
[站点](/stations/)
见[年报](/reports/2017/)和[站点](/stations/)。
[中国工会](https://www.acftu.org/ "标题")
见[服务（站）](/stations/)。
[写信](mailto:gonghui@a.gov.cn)
见 https://www.acftu.org/a_b?c=1&d=2#e 。
看https://www.acftu.org/上的说明。
网址：https://www.acftu.org/。
邮箱gonghui@a.gov.cn。
**引路**、**答疑**
他说**“引路”**是第一件事。
**“引路”**是第一件事。
先**引路**，再**答疑**。
**引路：**带到窗口。
**《劳动法》**和**（三）**
**引路**
***又粗又斜***
*斜体*的字
__引路__
~~删去的话~~
| 站点 | 服务 |⏎| --- | --- |⏎| 虎山 | 引路 |
|站点|服务|⏎|---|---|⏎|虎山|引路|
站点|服务⏎---|---⏎虎山|引路
| 站点 | 服务 |⏎| :-- | --: |⏎| 虎山 | **引路** |
| 站点 |⏎| --- |⏎| 虎山 \| 双塔 |
如下：⏎⏎- 先登记⏎- 领书
如下：⏎- 先登记
---
***
* * *
上文⏎⏎---⏎⏎下文
第一行  ⏎第二行
第一行\⏎第二行
\##不是标题
\- 不是列表
\*不是列表
1\. 不是列表
\[站点\]（/stations/）
\*\*不是加粗\*\*
用\`码\`
\|不是表格|
按 ${'`'}##${'`'} 和 ${'`'}**${'`'} 键
${'```'}⏎##代码里⏎**的**⏎${'```'}
~~~⏎- 码⏎~~~
全市都办了[^1]。⏎⏎[^1]: 截至年底。
[站点][a]⏎⏎[a]: /stations/
（1）先登记，再领书。
（一）先登记。
①先登记；②再领书。
一、先登记。
第一，先登记。
1.5亿元用于建设。
3.15晚会
2017年，先登记。
12、13日两天都开放。
1、2号楼都有驿站。
3、4月间开始。
-5℃的天气里，他们还在路上。
-0.3%的增速
——摘自《工人日报》
——让服务站走到职工身边
—— 一位职工的来信
“走进企业”是一句话。
《劳动法》第三条
【通知】今天开会。
【通知】（2017年）
[2017]1号文件
江总工〔2017〕1号
〔注〕数据截至年底。
注：数据截至年底。
*注：数据截至年底。
★ 重点工作
◆重点工作
■ 服务内容
□ 是　□ 否
☐ 还没有办
※ 以实际为准
……
…………
#工会进万家#活动开始了。
3#机组停了。
#3机组停了。
一楼、二楼|服务大厅
首页 | 站点 | 关于
A|B
工会·家
阿依古丽·买买提说：“好。”
5×3的展板
5*3的展板
长2*宽3
长 * 宽 * 高
按*号键或*号键旁的键
| 站点 | 服务 |⏎| --- | --- |⏎| 虎山 |
1～6月、7～12月
1~6月
约20~30人
好～～
R&D中心和AT&T
甲&amp;乙
&lt;名称&gt;
a_b_c和snake_case
姓名：____
______年____月
C:\Users\工会
\(^o^)/
1+1大于2
+86 0570 4022123
V1.2.3版
9:30—11:30
周一至周五(节假日除外)
他说：“‘先登记’是规矩。”
√已办 ×未办
"引号"和'引号'
满意率99.5%，提高了0.5个百分点。
e.g. 示例
No.1车间
电话0570-4022123转*1
······
姓名____电话____
按*键结束
(站点)在二楼
见附件[一]（附后）。
[站点]（二楼）
>5个的`
  .split('\n')
  .map((line) => line.replaceAll('⏎', '\n'));

test('there are many right ones', () => {
  expect(RIGHT.length).toBeGreaterThan(120);
});

test.each(SYNTAXES)('nothing is said of what is right in %s', (syntax) => {
  const said = RIGHT.flatMap((text) => {
    const { body, problems } = parseMarkdown(text, syntax);
    expect(problems, text).toEqual([]);
    return findNearMisses(text, body, '志愿者').map(({ found }) => `${text}: ${found}`);
  });
  expect(said).toEqual([]);
});
