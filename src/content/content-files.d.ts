/** The text of `content/` and the seeds by path; pictures and attachments are empty. Made by src/build/content-files.ts. */
declare module 'virtual:content-files' {
  const files: readonly (readonly [path: string, text: string])[];
  export default files;
  /** Of attachments, in bytes. */
  export const sizes: readonly (readonly [path: string, bytes: number])[];
  /** The sha256 of `content/` and `seeds/`, as `/build.json` has it. */
  export const hash: string;
}

/** The photographs that the content uses, each in one part or, where it is tall, in several, by their path below `content/`: `reports/2017/photos/hall.jpg`. */
declare module 'virtual:content-photos' {
  /** One `<img>` of a photo; addresses below the deploy's base. */
  export interface PhotoPart {
    readonly renditions: readonly { readonly path: string; readonly width: number }[];
    /** Of the rendition for readers that know one address only: feeds, old browsers. */
    readonly path: string;
    /** At which it is shown where there is room, in CSS pixels, as its height. */
    readonly width: number;
    readonly height: number;
  }

  const photos: ReadonlyMap<string, readonly PhotoPart[]>;
  export default photos;
}
