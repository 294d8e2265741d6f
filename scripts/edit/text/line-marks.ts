/** A part of a text that is replaced. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

const ANY = /^(?:#{1,6}|[-*+]) +/;

/** Makes headings or items of the lines between two places, or plain lines where all of them are that already; with the blank lines that these need. */
export function toggleLines(text: string, from: number, to: number, mark: '## ' | '- '): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const end = next < 0 ? text.length : next;
  const lines = text.slice(start, end).split('\n');
  const words = lines.filter((line) => line.trim() !== '');
  const isOff = words.length > 0 && words.every((line) => line.startsWith(mark));
  const changed = lines.map((line) => {
    if (line.trim() === '' && lines.length > 1) return line;
    return isOff ? line.slice(mark.length) : mark + line.replace(ANY, '');
  });
  if (isOff) return { from: start, to: end, insert: changed.join('\n') };
  const before = text.slice(0, start).split('\n').at(-2) ?? '';
  const after = text.slice(end + 1).split('\n')[0] ?? '';
  const needs = (line: string): boolean => line.trim() !== '' && !(mark === '- ' && line.startsWith(mark));
  const gap = mark === '## ' ? '\n\n' : '\n';
  const filled = changed.filter((line) => line.trim() !== '');
  return {
    from: start,
    to: end,
    insert: `${needs(before) ? '\n' : ''}${filled.join(gap)}${needs(after) ? '\n' : ''}`,
  };
}
