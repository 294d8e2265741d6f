declare module 'subset-font' {
  /** Cuts a font to the glyphs of a text (it ships no types of its own). */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'sfnt' | 'woff2' },
  ): Promise<Buffer>;
}
