import { codePoint } from 'dingbat-to-unicode';
import type { XmlElement } from './xml.ts';

const PRIVATE = /[\uF000-\uF0FF]/g;

/** The character that `w:sym` shows; undefined where its font has signs of its own that are not known. */
export function symbolOf({ attributes }: XmlElement): string | undefined {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  return Number.isNaN(code) ? undefined : signOf(attributes['w:font'] ?? '', code);
}

/** What a `SYMBOL` field shows: `SYMBOL 252 \f Wingdings`. */
export function readSymbolField(instruction: string): string | undefined {
  const [, number = '', rest = ''] = /^\s*SYMBOL\s+(0x[\da-f]+|\d+)(.*)$/i.exec(instruction) ?? [];
  if (number === '') return undefined;
  const font = /\\f\s*(?:"([^"]*)"|(\S+))/i.exec(rest);
  return signOf(font?.[1] ?? font?.[2] ?? '', Number(number));
}

/** Words in a font of signs; those that are not known stay. */
export function decodeSigns(words: string, font: string): string {
  return words.replaceAll(PRIVATE, (sign) => signOf(font, sign.charCodeAt(0)) ?? sign);
}

function signOf(font: string, code: number): string | undefined {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const sign = codePoint(font, own)?.string;
  if (sign !== undefined) return sign;
  return own === code && code > 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
