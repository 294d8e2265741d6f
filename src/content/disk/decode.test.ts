import { describe, expect, test } from 'vitest';
import { decodeText } from './decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 工会，甲 in GB18030. */
const GB18030 = Uint8Array.of(0xb9, 0xa4, 0xbb, 0xe1, 0xa3, 0xac, 0xbc, 0xd7);

describe('encodings that are read', () => {
  test('UTF-8 is read as UTF-8', () => {
    expect(decodeText(utf8('工会，甲'))).toEqual({ ok: true, text: '工会，甲', encoding: 'UTF-8' });
  });

  test('a byte-order mark is no part of the text', () => {
    expect(decodeText(utf8('\uFEFF工会'))).toEqual({ ok: true, text: '工会', encoding: 'UTF-8' });
  });

  test('what is not UTF-8 is read as GB18030', () => {
    expect(decodeText(GB18030)).toEqual({ ok: true, text: '工会，甲', encoding: 'GB18030' });
  });

  test('four-byte characters and the mark of GB18030 are read', () => {
    const marked = Uint8Array.of(0x84, 0x31, 0x95, 0x33, 0xb9, 0xa4, 0x95, 0x32, 0x82, 0x36);
    expect(decodeText(marked)).toEqual({ ok: true, text: '工𠀀', encoding: 'GB18030' });
  });

  test.each([
    ['UTF-16LE', [0xff, 0xfe, 0xe5, 0x5d]],
    ['UTF-16BE', [0xfe, 0xff, 0x5d, 0xe5]],
  ])('%s is read when its mark says so', (encoding, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: true, text: '工', encoding });
  });

  test('an empty file is an empty text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ ok: true, text: '', encoding: 'UTF-8' });
  });
});

describe('bytes that are refused', () => {
  test('what is neither UTF-8 nor GB18030 is refused at the line where it stops being text', () => {
    const bytes = Uint8Array.of(...GB18030, 0x0a, ...GB18030, 0x0a, 0xff, 0x20);
    expect(decodeText(bytes)).toEqual({
      ok: false,
      line: 3,
      message: '内容既不是 UTF-8，也不是 GB18030：从第 3 行起读不出来',
    });
  });

  test('half a character at the end is refused', () => {
    expect(decodeText(GB18030.subarray(0, 7))).toMatchObject({ ok: false, line: 1 });
    expect(decodeText(utf8('工').subarray(0, 1))).toMatchObject({ ok: false, line: 1 });
  });

  test('a file that is marked as UTF-8 is not tried as anything else', () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...GB18030);
    expect(decodeText(bytes)).toMatchObject({
      ok: false,
      message: expect.stringContaining('标明是 UTF-8') as string,
    });
  });

  test('bytes of a program or a picture are refused although each is a valid character', () => {
    expect(decodeText(utf8('PNG\0\u0001'))).toMatchObject({ ok: false, line: 1 });
  });
});
