import { isOrigin, readClosing } from './closing.ts';
import { isCaptionLike, parseDateLine, parseHeadline, parseHeading } from './lines.ts';
import type { Note, Remarks } from './types.ts';
import type { WholeLine } from './wrap.ts';

/** ——某某市总工会2018年工作综述 */
const DASHED = /^(?:——|—|--|－－)(?!\s*\d)/;
const MAX_SUBTITLE = 40;

/** What stands on a report's cover, and the lines that are left. */
export interface Cover extends Remarks {
  readonly title: WholeLine;
  readonly subtitle: WholeLine | undefined;
  readonly byline: string | undefined;
  /** The date that stands below the title, or at the end, to the day. */
  readonly written: string | undefined;
  readonly body: readonly WholeLine[];
}

/** Takes title, subtitle, byline and date off the lines; undefined where there are none. */
export function readCover(lines: readonly WholeLine[]): Cover | undefined {
  const title = lines.find(({ mark }) => mark?.kind === 'title') ?? lines.find(({ text }) => text !== '');
  if (!title) return undefined;
  const closing = readClosing(lines);
  const origins = lines.filter((line) => line !== title && isOrigin(line));
  const apart = new Set([title, ...closing.lines, ...origins]);
  const rest = lines.filter((line) => !apart.has(line));
  const at = lines.indexOf(title);
  const after = lines.slice(at + 1).filter((line) => !apart.has(line));
  const marked =
    rest.find(({ mark }) => mark?.kind === 'subtitle' || mark?.kind === 'title') ??
    after.slice(0, 2).find(({ text }) => DASHED.test(text) && text.length <= MAX_SUBTITLE);
  const head = after.filter((line) => line !== marked).slice(0, 2);
  const date = head.find(({ text }) => parseDateLine(text) !== undefined);
  const byline = head.find((line) => line !== date && isByline(line));
  const found = head[0] === byline || head[0] === date ? byline : undefined;
  const headline = rest.find(({ text }) => found && parseHeadline(text)?.owner === found.text);
  const subtitle = marked ?? headline;
  const written = date && (head[0] === date || head[0] === found) ? date : undefined;
  const taken = [subtitle, found, written];
  const early = lines.slice(0, at).filter((line) => line.text !== '' && !apart.has(line));
  return {
    title,
    subtitle,
    byline: found?.text ?? closing.signature,
    written: [written && parseDateLine(written.text), closing.date].find(Boolean),
    body: rest.filter((line) => !taken.includes(line)),
    notes: [
      { line: title.number, text: '年报标题' },
      ...(found ? [{ line: found.number, text: '署名' }] : []),
      ...(written ? [{ line: written.number, text: '日期，写在 report.yaml 里，不放进正文' }] : []),
      ...closing.lines.map(({ number }) => ({
        line: number,
        text: '文末的落款，署名和日期写在 report.yaml 里，不放进正文',
      })),
      ...origins.map(({ number }) => ({ line: number, text: '网页的来源，不放进正文' })),
      ...(subtitle
        ? [{ line: subtitle.number, text: marked ? '副题' : '第二个版面的标题，作为年报副题' }]
        : []),
    ],
    doubts: [
      ...(subtitle && !marked
        ? [
            {
              line: subtitle.number,
              text: `它夹在图片说明之间，因为以署名加冒号开头，当作副题：${subtitle.text}`,
            },
          ]
        : []),
      ...origins.map(({ number, text }) => ({
        line: number,
        text: `像是网页的来源，没有放进正文：${text}`,
      })),
      ...early.map((line): Note => ({ line: line.number, text: `它在标题前面，放进了导语：${line.text}` })),
    ],
  };
}

function isByline({ text, mark }: WholeLine): boolean {
  return mark?.kind !== 'heading' && mark?.kind !== 'row' && isCaptionLike(text) && !parseHeading(text);
}
