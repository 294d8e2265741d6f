import { isCaptionLike, parseDateLine, parseHeading, parseMarker } from './lines.ts';
import type { WholeLine } from './wrap.ts';

/** Who signed a report below its last paragraph, and when. */
interface Closing {
  readonly signature: string | undefined;
  /** As parseDateLine gives it. */
  readonly date: string | undefined;
  readonly lines: readonly WholeLine[];
}

const BODY = /(?:会|局|院|委|办|部|处|厅|室|府|党组|中心|公司|集团)$/u;
const SIGNED_AND_DATED =
  /^(?<signature>\D+?)[\s，,]*(?<date>[（(]?(?:\d{4}|[一二三四五六七八九〇○零]{4})年.*)$/u;
/** 来源：某某网, 信息来源:…, 发布时间：2019-01-18. */
const ORIGIN =
  /^[（(【]?(?:信息|文章|稿件)?(?:来源|稿源|供稿(?:单位)?|发布(?:时间|日期|单位)|责任编辑|浏览次数)[:：]/u;

/** Whether a line tells where a page came from and no part of the report. */
export function isOrigin({ text, mark }: WholeLine): boolean {
  return ORIGIN.test(text) && mark?.kind !== 'heading' && text.length <= 80 && !text.endsWith('。');
}

/** The signature and the date that end a report, on two lines or on one; a body's name alone may be a caption and is none. */
export function readClosing(lines: readonly WholeLine[]): Closing {
  const end = lines.findLastIndex((line) => line.text !== '' && !isOrigin(line));
  const [last, above] = [lines[end], lines[end - 1]];
  const nothing = { signature: undefined, date: undefined, lines: [] };
  if (!last) return nothing;
  const groups = SIGNED_AND_DATED.exec(last.text)?.groups;
  const date = parseDateLine(groups?.date ?? '');
  if (groups?.signature !== undefined && date !== undefined && isBody(groups.signature))
    return { signature: groups.signature.trim(), date, lines: [last] };
  const alone = parseDateLine(last.text);
  if (alone === undefined) return nothing;
  const isSigned = above !== undefined && isBody(above.text) && above.mark?.kind !== 'heading';
  return isSigned
    ? { signature: above.text.replaceAll(/\s/gu, ''), date: alone, lines: [above, last] }
    : { ...nothing, date: alone, lines: [last] };
}

function isBody(text: string): boolean {
  return BODY.test(text.trim()) && isCaptionLike(text) && !parseHeading(text) && !parseMarker(text);
}
