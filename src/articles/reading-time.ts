const CHARACTERS_A_MINUTE = 300;

/** Minutes that a reader needs for a Chinese text, at least 1. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(text.length / CHARACTERS_A_MINUTE));
}
