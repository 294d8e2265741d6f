/** The text of `content/` and the seeds by path; pictures and attachments are empty. Made by src/integrations/content-files.ts. */
declare module 'virtual:content-files' {
  const files: readonly (readonly [path: string, text: string])[];
  export default files;
  /** Of attachments, in bytes. */
  export const sizes: readonly (readonly [path: string, bytes: number])[];
}

/** The photographs that the content uses, each in one part or, where it is tall, in several, by their path below `content/`: `reports/2017/photos/hall.jpg`. */
declare module 'virtual:content-photos' {
  import type { PhotoPart } from '../domain/picture.ts';

  const photos: ReadonlyMap<string, readonly PhotoPart[]>;
  export default photos;
}
