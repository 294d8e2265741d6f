interface ImportMetaEnv {
  /** Set in astro.config.mjs. */
  readonly READER_STORAGE_KEY: string;
}
