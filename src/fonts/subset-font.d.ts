declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'sfnt' | 'woff2';
    /** Numbers in the `name` table that stay. */
    readonly preserveNameIds?: readonly number[];
    readonly keepAllGlyphs?: boolean;
    /** The OpenType features that stay; all where not given. */
    readonly keepFeatures?: readonly string[];
    /** Axes of a variable font that are fixed at a value. */
    readonly variationAxes?: Readonly<Record<string, number>>;
  }

  /** Cuts a font to the glyphs of a text, or to none in particular (it ships no types of its own). */
  export default function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options: Options,
  ): Promise<Buffer>;
}
