type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

/** A text with the encoding it was in, or the first line that does not decode and a message for staff. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly line: number; readonly message: string };

/** Bytes that begin a file and tell its encoding; they are no part of the text. */
const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'UTF-8' },
  { bytes: [0xff, 0xfe], encoding: 'UTF-16LE' },
  { bytes: [0xfe, 0xff], encoding: 'UTF-16BE' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'GB18030' },
];

/** No text holds them; a picture or a program does. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r]/u;
const LINE_FEED = 0x0a;

/** Decodes by byte-order mark, else strictly as UTF-8, else strictly as GB18030; nothing is ever replaced by U+FFFD. */
export function decodeText(bytes: Uint8Array): Decoded {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  const candidates: readonly Encoding[] = mark ? [mark.encoding] : ['UTF-8', 'GB18030'];
  const body = bytes.subarray(mark?.bytes.length ?? 0);
  for (const encoding of candidates) {
    const text = tryDecode(body, encoding);
    if (text !== undefined) return { ok: true, text, encoding };
  }
  const line = Math.max(...candidates.map((encoding) => firstBadLine(body, encoding)));
  const claim = mark ? `文件开头标明是 ${mark.encoding}，内容却不是` : '内容既不是 UTF-8，也不是 GB18030';
  return { ok: false, line, message: `${claim}：从第 ${line} 行起读不出来` };
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return CONTROL.test(text) ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** In both UTF-8 and GB18030 a line feed's byte is never part of another character, so that lines decode one by one. */
function firstBadLine(bytes: Uint8Array, encoding: Encoding): number {
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start);
    const stop = end < 0 ? bytes.length : end;
    if (tryDecode(bytes.subarray(start, stop), encoding) === undefined) return line;
    start = stop + 1;
  }
  return 1;
}
