/** The text of `content/` and the seeds by path; pictures and attachments are empty. Made by src/integrations/content-files.ts. */
declare module 'virtual:content-files' {
  const files: readonly (readonly [path: string, text: string])[];
  export default files;
  /** Of attachments, in bytes. */
  export const sizes: readonly (readonly [path: string, bytes: number])[];
}

/** The photographs that the content uses, by their path below `content/`: `reports/2017/photos/hall.jpg`. */
declare module 'virtual:content-photos' {
  import type { ImageMetadata } from 'astro';

  const photos: ReadonlyMap<string, ImageMetadata>;
  export default photos;
}
