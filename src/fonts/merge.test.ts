import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { readFace } from './font-files.ts';
import { readCharacters } from './face-characters.ts';
import { mergeFaces } from './merge.ts';
import { readTables, tableOf } from './sfnt.ts';

const whole = readFace('serif', 700);
const black = readFace('serif', 900);
const FACES = { serif: whole, sans: readFace('sans', 700) };
const cut = (text: string): Promise<Buffer> => subsetFont(whole, text, { targetFormat: 'sfnt' });

/** The glyph of each character of a face. */
function glyphsOf(font: Uint8Array): ReadonlyMap<string, number> {
  const characters = readCharacters(tableOf(readTables(font), 'cmap'));
  return new Map(characters.map(([code, glyph]) => [String.fromCodePoint(code), glyph]));
}

/** What is drawn for a character: its advance, and the bytes of its outline. */
function drawing(font: Uint8Array, character: string): { advance: number; outline: string } {
  const tables = readTables(font);
  const glyph = glyphsOf(font).get(character) ?? 0;
  const long = tableOf(tables, 'head').getInt16(50) === 1;
  const loca = tableOf(tables, 'loca');
  const [from = 0, to = 0] = [glyph, glyph + 1].map((at) =>
    long ? loca.getUint32(at * 4) : loca.getUint16(at * 2) * 2,
  );
  const { buffer } = tableOf(tables, 'glyf');
  const last = tableOf(tables, 'hhea').getUint16(34) - 1;
  return {
    advance: tableOf(tables, 'hmtx').getUint16(Math.min(glyph, last) * 4),
    outline: Buffer.from(buffer.slice(from, to))
      .toString('hex')
      .replace(/(00)+$/, ''),
  };
}

describe('a face made of slices', () => {
  test('draws every character as its slice does, also those beyond the first plane', async () => {
    const slices = [await cut('年报Av'), await cut('工会🄀é')];
    const { face, characters } = mergeFaces(slices, new Map([[1, 'Test']]));
    expect([...characters].toSorted().join('')).toBe(Array.from('Av年报工会🄀é').toSorted().join(''));
    for (const character of characters)
      expect(drawing(face, character), character).toEqual(drawing(whole, character));
  });

  test('keeps the first of two drawings of a character', async () => {
    const bold = await cut('年');
    const both = await subsetFont(black, '年报', { targetFormat: 'sfnt' });
    const { face } = mergeFaces([bold, both], new Map());
    expect(drawing(face, '年')).toEqual(drawing(bold, '年'));
    expect(drawing(face, '报')).toEqual(drawing(both, '报'));
  });

  test('keeps the features of every slice, with the numbers that glyphs have now', async () => {
    const { face } = mergeFaces([await cut('年报'), await cut('AV、。—')], new Map());
    // A cut drops what names no glyph of it, so that a feature with wrong numbers would be gone.
    const alone = await subsetFont(Buffer.from(face), 'AV、。—', { targetFormat: 'sfnt' });
    const tags = (font: Uint8Array, table: string): string =>
      Buffer.from(tableOf(readTables(font), table).buffer).toString('latin1');
    for (const feature of ['kern', 'halt']) expect(tags(alone, 'GPOS')).toContain(feature);
    expect(tags(alone, 'GSUB')).toContain('vert');
    expect(tags(alone, 'GSUB')).toMatch(/ZHS .*locl/s);
    const without = await subsetFont(Buffer.from(face), '年报', { targetFormat: 'sfnt' });
    expect(readTables(without).has('GSUB') && tags(without, 'GSUB').includes('vert')).toBe(false);
  });
});

describe('the whole faces', () => {
  test.each(['serif', 'sans'] as const)(
    'the %s has a glyph for everything in GBK and for rare names',
    (family) => {
      const glyphs = glyphsOf(FACES[family]);
      const gbk = new TextDecoder('gbk');
      const missing: string[] = [];
      for (let high = 0x81; high < 0xff; high += 1)
        for (let low = 0x40; low < 0xff; low += 1) {
          const character = gbk.decode(Uint8Array.of(high, low));
          if (/^\p{Script=Han}$/u.test(character) && !glyphs.has(character)) missing.push(character);
        }
      expect(missing.join('')).toBe('');
      for (const character of '🄀ⅡⅫα⑳（）《》') expect(glyphs.has(character), character).toBe(true);
    },
  );
});
