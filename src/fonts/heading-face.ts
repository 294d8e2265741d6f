/** The family under which a page's own cut of the heading face is known; src/site/tokens.css asks for it. */
export const HEADING_FAMILY = 'Report Serif';

/** A cut of the heading face: its weight, and the address of its WOFF2 file. */
export interface FaceLink {
  readonly weight: string;
  readonly address: string;
}

/** As a page names its cuts to its script: `700 /fonts/serif-700-….woff2,900 …`. */
export function formatFaces(faces: readonly FaceLink[]): string {
  return faces.map(({ weight, address }) => `${weight} ${address}`).join(',');
}

export function parseFaces(text: string): readonly FaceLink[] {
  return [...text.matchAll(/(\d+) ([^\s,]+)/g)].map(([, weight = '', address = '']) => ({ weight, address }));
}
