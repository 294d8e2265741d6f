/** The folder that holds `content/` and `seeds/`, from the project's root. Tests build other content than the site's by setting SITE_CONTENT. */
export const CONTENT_ROOT = process.env.SITE_CONTENT ?? '.';
