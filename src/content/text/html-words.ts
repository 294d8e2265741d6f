/** How what a tag of HTML says is written, by its name. */
const ADVICE: readonly (readonly [names: RegExp, advice: string])[] = [
  [/^br$/, '换行就另起一段，中间空一行'],
  [/^(?:b|strong)$/, '加粗写 **这样**'],
  [/^(?:h[1-6]|center)$/, '小标题写 ## 小标题'],
  [/^(?:ul|ol|li)$/, '列表每项写“- ”开头'],
  [/^a$/, '链接写 [名称](网址)'],
  [/^img$/, '照片用 <Photo>'],
  [/^hr$/, '分隔线写 ---，上下各空一行'],
  [/^(?:table|thead|tbody|tr|td|th)$/, '表格写 | 站点 | 服务 |，第二行写 | --- | --- |'],
  [/^(?:p|div|span|font|u|i|em|s|small|big|section)$/, '删去标签，留下字'],
];

/** What to write instead of a tag such as `<br>` or `</b>`; undefined where nothing takes its place. */
export function adviceForTag(tag: string): string | undefined {
  const name = /^<?\/?([a-z][a-z0-9]*)/.exec(tag)?.[1] ?? '';
  return ADVICE.find(([names]) => names.test(name))?.[1];
}
