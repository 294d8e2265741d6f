/** A photo is shown in a column; an attached picture is handed out, and keeps its format and its pixels. */
export type Role = 'photo' | 'attachment';

/** A picture to encode, and the folder that takes what is made of it. */
export interface Order {
  readonly source: string;
  readonly role: Role;
  readonly folder: string;
}

/** In that folder: what decoding told, as JSON. */
export const FACTS = 'facts.json';
