import { inflateSync } from 'node:zlib';

const PAGE = /\/Type \/Page\b(?!s)[^]*?\/Contents (\d+) 0 R/g;

/** How many signs each sheet of a PDF shows that Chromium printed; it writes them one by one. */
export function countSigns(pdf: Buffer): readonly number[] {
  const source = pdf.toString('latin1');
  return [...source.matchAll(PAGE)].map(([, number = '']) => {
    const start = source.indexOf(`\n${number} 0 obj`);
    const length = Number(/\/Length (\d+)/.exec(source.slice(start))?.[1]);
    const content = source.indexOf('stream\n', start) + 'stream\n'.length;
    const drawing = inflateSync(pdf.subarray(content, content + length)).toString('latin1');
    return drawing.match(/\bTj\b/g)?.length ?? 0;
  });
}
