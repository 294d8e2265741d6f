import { describe, expect, test } from 'vitest';
import { textsOf, toInlineSvg } from './svg.ts';

const FRAME = { width: 100, height: 50 };
const same = (text: string) => text;

function svg(body: string): string {
  return `<?xml version="1.0" encoding="utf-8" ?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="50">${body}</svg>`;
}

describe('a picture in a page', () => {
  test('has classes for colours and neither attributes nor styles that name one', () => {
    const inline = toInlineSvg(
      svg(
        '<path fill="#000300" d="M1.25 2L3.333 4Z"/><path fill="none" stroke="#000400" stroke-width="1" d="M0 0L1 1"/>',
      ),
      FRAME,
      same,
    );
    expect(inline).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" class="chart-svg" viewBox="0 0 100 50" width="100" height="50"><path class="cf-red" d="M1.3 2L3.3 4Z"/><path class="cs-grey" d="M0 0L1 1"/></svg>',
    );
  });

  test('joins the runs of one line into one text, and leaves other lines apart', () => {
    const run = (x: string, text: string) =>
      `<text fill="#000100" font-size="16" font-family="Noto Sans SC" x="${x}" y="20, ">${text}</text>`;
    const inline = toInlineSvg(
      svg(run('0, 16, ', '建设') + run('32, 42, 52, ', 'CPS') + run('90, ', '甲')),
      FRAME,
      same,
    );
    expect(textsOf(inline)).toEqual(['建设CPS', '甲']);
  });

  test('keeps bold as a class and escapes what XML must escape', () => {
    const inline = toInlineSvg(
      svg('<text fill="#000100" font-size="18" font-weight="600" x="1, 2, 3, " y="2, ">A&amp;B</text>'),
      FRAME,
      same,
    );
    expect(inline).toContain('<text class="cf-ink cb" font-size="18" x="1" y="2">A&amp;B</text>');
  });

  test('writes the words that were drawn, not those that the canvas read back from glyphs', () => {
    const inline = toInlineSvg(
      svg('<text fill="#000100" font-size="16" x="0, " y="2, ">\u2f79</text>'),
      FRAME,
      () => '网',
    );
    expect(textsOf(inline)).toEqual(['网']);
  });

  test('is refused with a colour of no role, an id, or anything but shapes and text', () => {
    expect(() => toInlineSvg(svg('<path fill="#ff0000" d="M0 0"/>'), FRAME, same)).toThrow(
      '不属于任何角色的颜色',
    );
    expect(() => toInlineSvg(svg('<path id="a" fill="#000100" d="M0 0"/>'), FRAME, same)).toThrow(
      '图形和文字以外',
    );
    expect(() => toInlineSvg(svg('<image href="x"/>'), FRAME, same)).toThrow('图形和文字以外');
  });
});
