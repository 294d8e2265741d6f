import { describe, expect, test } from 'vitest';
import { textsOf } from '../../../tests/support/chart-fixtures.ts';
import type { Label, Scene } from '../scene/scene.ts';
import { toInlineSvg, toSvgFile } from './svg.ts';

function sceneOf(labels: readonly Label[] = []): Scene {
  const plot = { left: 0, top: 0, width: 100, height: 50 };
  return {
    width: 100,
    height: 50,
    values: 'x',
    plot,
    scales: [],
    marks: [],
    under: [],
    over: [],
    labels,
    ends: [],
  };
}

function raw(body: string): string {
  return `<?xml version="1.0" encoding="utf-8" ?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="50">${body}</svg>`;
}

const SHAPES =
  '<path fill="#000300" d="M1.25 2L3.333 4Z"/><path fill="none" stroke="#000400" stroke-width="1" d="M0 0L1 1"/>';

describe('a picture in a page', () => {
  test('has classes for colours and neither attributes nor styles that name one', () => {
    expect(toInlineSvg(raw(SHAPES), sceneOf())).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" class="chart-svg" aria-hidden="true" viewBox="0 0 100 50" width="100" height="50"><path class="cf-red" d="M1.3 2L3.3 4Z"/><path class="cs-grey" d="M0 0L1 1"/></svg>',
    );
  });

  test('has every label as one text with its place, its weight and its anchor', () => {
    const svg = toInlineSvg(
      raw(''),
      sceneOf([
        { text: '建设CPS', x: 1.04, y: 20, size: 16, role: 'ink' },
        { text: 'A&B<', x: 50, y: 40, size: 18, role: 'soft', bold: true, anchor: 'middle' },
      ]),
    );
    expect(svg).toContain('<text class="cf-ink" font-size="16" x="1" y="20">建设CPS</text>');
    expect(svg).toContain(
      '<text class="cf-soft cb" font-size="18" x="50" y="40" text-anchor="middle">A&amp;B&lt;</text>',
    );
    expect(textsOf(svg)).toEqual(['建设CPS', 'A&B<']);
  });

  test('leaves out what nobody sees, and writes a dot of many curves as a circle', () => {
    const arc = Array.from({ length: 32 }, (_, index) => {
      const angle = ((index + 1) / 32) * 2 * Math.PI;
      const point = `${50 + 7 * Math.cos(angle)} ${20 + 7 * Math.sin(angle)}`;
      return `Q${point} ${point}`;
    }).join('');
    const svg = toInlineSvg(
      raw(`<path fill="#000300" fill-opacity="0" d="M0 0L1 1"/><path fill="#000300" d="M57 20${arc}Z"/>`),
      sceneOf(),
    );
    expect(svg).toContain('><circle class="cf-red" cx="50" cy="20" r="7"/></svg>');
  });

  test('is refused with a colour of no role, an id, or anything but shapes', () => {
    const refuse = (body: string) => () => toInlineSvg(raw(body), sceneOf());
    expect(refuse('<path fill="#ff0000" d="M0 0"/>')).toThrow('不属于任何角色的颜色');
    expect(refuse('<path id="a" fill="#000100" d="M0 0"/>')).toThrow('图形以外');
    expect(refuse('<image href="x"/>')).toThrow('图形以外');
  });
});

test('a picture that leaves the page has its colours and faces in it', () => {
  const svg = toSvgFile(
    raw(SHAPES),
    sceneOf([{ text: '题', x: 0, y: 0, size: 30, role: 'ink', serif: true, bold: true }]),
  );
  expect(svg).toContain('<path fill="#a3161a" d=');
  expect(svg).toContain('<path fill="none" stroke="#8b8178" d=');
  expect(svg).toMatch(/<text fill="#1e1a17" font-weight="700" font-family="'Noto Serif SC'/);
  expect(svg).not.toContain('class=');
});
