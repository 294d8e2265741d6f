/** The text of `content/` and the seeds by path; pictures are empty. Made by src/integrations/content-files.ts. */
declare module 'virtual:content-files' {
  const files: readonly (readonly [path: string, text: string])[];
  export default files;
}
