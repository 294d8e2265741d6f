import { toPrintable, type HasGlyph } from '../../fonts/glyphs.ts';
import type { PageFacts } from '../facts.ts';

/** ’ in Latin words (Workers’ Home), which Chinese faces draw as wide as a character. After ‘ it ends a quotation. */
const APOSTROPHE = /(?<=[A-Za-z])’(?=[A-Za-z])|(?<=^[^‘]*[A-Za-z])’(?=\s[A-Za-z])/g;

/** What pictures say of a page, in characters that their faces have; its addresses stay. */
export function toPrintableFacts(facts: PageFacts, hasGlyph: HasGlyph): PageFacts {
  const { origin, path, trail, ...said } = facts;
  return {
    origin,
    path,
    trail,
    ...mapTexts(said, (text) => toPrintable(text.replaceAll(APOSTROPHE, "'"), hasGlyph)),
  };
}

function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)])) as T;
}
