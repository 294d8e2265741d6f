import { deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isRefusal, openArchive } from './archive.ts';

const DOCUMENT = 'word/document.xml';
const WORDS = '<w:t>志愿者2600名</w:t>';
const stored = (parts: Readonly<Record<string, string>> = { [DOCUMENT]: WORDS }): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
  });

/** The file with a number written where a signature stands (the n-th time), so many bytes behind it. */
function write(
  file: Uint8Array,
  { signature, behind, bytes, nth = 1 }: { signature: number; behind: number; bytes: 2 | 4; nth?: number },
  value: number,
): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  let at = -1;
  for (let found = 0; found < nth;) {
    at += 1;
    if (view.getUint32(at, true) === signature) found += 1;
  }
  if (bytes === 2) view.setUint16(at + behind, value, true);
  else view.setUint32(at + behind, value, true);
  return copy;
}

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;

function foundIn(file: Uint8Array): string {
  const opened = openArchive(file);
  return isRefusal(opened) ? opened.found : 'opened';
}

/** Replaces bytes by others of the same number. */
function replace(file: Uint8Array, words: string, others: string): Uint8Array {
  return Uint8Array.from(
    Buffer.from(Buffer.from(file).toString('latin1').replaceAll(words, others), 'latin1'),
  );
}

describe('a Word file', () => {
  test('opens, stored or packed', () => {
    const opened = openArchive(stored());
    expect(isRefusal(opened) ? '' : strFromU8(opened[DOCUMENT] ?? new Uint8Array())).toBe(WORDS);
    expect(foundIn(zipSync({ [DOCUMENT]: strToU8(WORDS.repeat(50)) }))).toBe('opened');
  });

  test('opens where sizes and checksums stand behind the data, as a program that streams writes them', () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    const part = new ZipDeflate(DOCUMENT);
    zip.add(part);
    part.push(strToU8(WORDS), true);
    zip.end();
    expect(foundIn(new Uint8Array(Buffer.concat(chunks)))).toBe('opened');
  });
});

describe('refused is a Word file', () => {
  test('in which a number was changed', () => {
    expect(foundIn(replace(stored(), '2600', '9600'))).toContain(
      `${DOCUMENT} 和它的长度、校验值（CRC）对不上`,
    );
  });

  test('whose checksum was changed in the directory, in the local header, or in both', () => {
    const directory = { signature: ENTRY, behind: 16, bytes: 4 } as const;
    const local = { signature: LOCAL, behind: 14, bytes: 4 } as const;
    for (const file of [
      write(stored(), directory, 7),
      write(stored(), local, 7),
      write(write(stored(), directory, 7), local, 7),
    ])
      expect(foundIn(file)).toContain('对不上');
  });

  test.each([
    ['size', 24, 5],
    ['size', 24, 100_000],
    ['packed size', 20, 5],
    ['place', 42, 3],
  ])('whose %s is another than the directory says', (_, behind, value) => {
    expect(foundIn(write(stored(), { signature: ENTRY, behind, bytes: 4 }, value))).toContain('对不上');
  });

  test('whose part has another name than the directory says', () => {
    const file = replace(
      stored({ [DOCUMENT]: WORDS, 'word/styles.xml': '' }),
      'word/styles.xml',
      'word/stylez.xml',
    );
    const renamed = write(file, { signature: LOCAL, behind: 30, bytes: 2, nth: 2 }, 0x5a5a);
    expect(foundIn(renamed)).toContain('word/stylez.xml 和它的');
  });

  test('that has a part twice', () => {
    const file = replace(
      stored({ [DOCUMENT]: WORDS, 'word/documend.xml': WORDS }),
      'word/documend.xml',
      DOCUMENT,
    );
    expect(foundIn(file)).toBe(`里面有两个 ${DOCUMENT}，不知道哪一个才是`);
  });

  test('that is encrypted, or packed as no office program packs', () => {
    expect(foundIn(write(stored(), { signature: ENTRY, behind: 8, bytes: 2 }, 1))).toContain('有密码');
    expect(foundIn(write(stored(), { signature: ENTRY, behind: 10, bytes: 2 }, 93))).toContain(
      '压缩方法（93）',
    );
  });

  test('that is cut off', () => {
    expect(foundIn(stored().subarray(0, -30))).toContain('打不开');
    const { length } = stored();
    expect(foundIn(write(stored(), { signature: 0x06054b50, behind: 16, bytes: 4 }, length - 8))).toContain(
      '打不开',
    );
  });
});

describe('too large', () => {
  test('is a file that unpacks to 600 MB, and it says so without unpacking it', () => {
    const file = write(stored(), { signature: ENTRY, behind: 24, bytes: 4 }, 600_000_000);
    expect(foundIn(file)).toBe('文件太大：解开有 600 MB，最多 200 MB');
  });

  test('is a text that unpacks to much more than a text does', () => {
    const bomb = zipSync({ [DOCUMENT]: new Uint8Array(11_000_000) });
    expect(foundIn(bomb)).toContain(`文件太大：里面的 ${DOCUMENT} 压缩前有 11 MB`);
  });

  test('is no picture that packs well', () => {
    const white = new Uint8Array(11_000_000).fill(255);
    expect(foundIn(zipSync({ [DOCUMENT]: strToU8(WORDS), 'word/media/1.bmp': white }))).toBe('opened');
  });

  test('a part that unpacks to more than it says stops there', () => {
    const packed = deflateRawSync(new Uint8Array(11_000_000));
    const file = zipSync({ [DOCUMENT]: [packed, { level: 0 }] });
    const lying = [LOCAL, ENTRY].reduce(
      (bytes, signature) => write(bytes, { signature, behind: signature === LOCAL ? 8 : 10, bytes: 2 }, 8),
      file,
    );
    expect(foundIn(lying)).toContain('对不上');
  });
});
