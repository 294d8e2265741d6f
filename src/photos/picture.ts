/** One encoded file of a picture. */
interface Rendition {
  /** Its name in a cache or a folder of pages. */
  readonly file: string;
  /** In pixels, as the next two. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** A picture that could be read to its end. Sizes in pixels, of the source turned upright. */
export interface SoundPicture {
  readonly width: number;
  readonly height: number;
  /** More than one where it moves. */
  readonly frames: number;
  /** Some of its data is wrong, though it could be read. */
  readonly isDamaged: boolean;
  /** From top to bottom; more than one where it is too tall for one. Each in rising widths. */
  readonly parts: readonly (readonly Rendition[])[];
}

/** Why a picture cannot be published. */
export interface FaultyPicture {
  /** `broken`: cut off, or none at all; `pixels`: more than can be decoded; `parts`: taller than can be cut. */
  readonly fault: 'broken' | 'pixels' | 'parts';
}

/** What decoding a picture of `content/` told. */
export type PictureFacts = SoundPicture | FaultyPicture;

/** The most pixels that are decoded: a small file may unfold to more than the memory holds. */
export const MOST_PIXELS = 120_000_000;
/** The most parts that a tall picture is cut into. */
export const MOST_PARTS = 40;
/** The longest side of a published photo, in pixels. */
export const LONGEST_SIDE = 1600;
