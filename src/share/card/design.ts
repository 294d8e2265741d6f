/** The colours of src/site/tokens.css on paper; a picture has one mode only. */
export const COLOURS = {
  paper: '#faf7f1',
  ink: '#1e1a17',
  soft: '#5c534b',
  red: '#a3161a',
  thread: '#b08a3e',
  grey: '#8b8178',
  hairline: '#d9d0c3',
} as const;

/**
 * The smallest letters of each picture, in its pixels: 9 px where a phone of 360 px shows the picture as wide as
 * its screen, which is how a link's card and a saved poster are seen.
 */
export const SMALLEST = { card: 30, poster: 27 } as const;

/** The faces of a picture: headings and numerals in the serif, what is read in the sans. */
export const FACES = [
  { family: 'serif', weight: 700 },
  { family: 'serif', weight: 900 },
  { family: 'sans', weight: 400 },
] as const;

export type Face = (typeof FACES)[number];

export const HEADING: Face = FACES[0];
export const NUMERAL: Face = FACES[1];
export const BODY: Face = FACES[2];
