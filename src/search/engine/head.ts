/**
 * How many places at the beginning of an indexed page belong to its title (and figure); the page's text follows.
 * A match before this place is a match in the title, which an exact search can tell without loading the page.
 */
export const HEAD_LENGTH = 96;
