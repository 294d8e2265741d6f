/** What an attribute names: `observation` an id, `observations` ids parted by spaces, `photo` a file below `content/`. */
export type Reference = 'observation' | 'observations' | 'chart' | 'station' | 'table' | 'photo';

interface AttributeDeclaration {
  readonly isRequired?: true;
  readonly names?: Reference;
  /** Whether readers see or hear its words. */
  readonly isPrinted?: true;
}

export interface ComponentDeclaration {
  /** Whether it stands in a line of text or between paragraphs. */
  readonly level: 'inline' | 'block';
  /** What it reads as in plain text: the wording of the observation that its `id` names, the words that it wraps, those words in place of the source's (`was`), or nothing. */
  readonly text: 'wording' | 'children' | 'revised' | 'none';
  /** How the booklet sets it; `words` are set as the text around them. */
  readonly booklet: 'stat' | 'quote' | 'words' | 'revised' | 'chart' | 'figures' | 'station' | 'table' | 'photo';
  /** All values are literal. */
  readonly attributes: Readonly<Record<string, AttributeDeclaration>>;
  readonly example: string;
}

/** The components that authors may write. On a page each is `src/vocabulary/<name>.astro`; everything else reads this table. */
export const COMPONENTS: Readonly<Record<string, ComponentDeclaration>> = {
  Stat: {
    level: 'inline',
    text: 'wording',
    booklet: 'stat',
    attributes: { id: { isRequired: true, names: 'observation' } },
    example: '<Stat id="volunteers" />',
  },
  Chart: {
    level: 'block',
    text: 'none',
    booklet: 'chart',
    attributes: { id: { isRequired: true, names: 'chart' } },
    example: '<Chart id="service-stations" />',
  },
  DataTable: {
    level: 'block',
    text: 'none',
    booklet: 'table',
    attributes: { id: { isRequired: true, names: 'table' } },
    example: '<DataTable id="station-distribution" />',
  },
  Photo: {
    level: 'block',
    text: 'none',
    booklet: 'photo',
    attributes: {
      caption: { isRequired: true, isPrinted: true },
      src: { names: 'photo' },
      alt: { isPrinted: true },
      credit: { isPrinted: true },
    },
    example: '<Photo caption="职工培训活动" />',
  },
  Quote: {
    level: 'inline',
    text: 'children',
    booklet: 'quote',
    attributes: { speaker: { isRequired: true, isPrinted: true }, role: { isPrinted: true }, pull: {} },
    example: '<Quote speaker="陈忠喜">“……”</Quote>',
  },
  Revised: {
    level: 'inline',
    text: 'revised',
    booklet: 'revised',
    attributes: { reason: { isRequired: true, isPrinted: true }, was: { isPrinted: true } },
    example: '<Revised was="取得" reason="漏字">取得了</Revised>',
  },
  KeyFigures: {
    level: 'block',
    text: 'none',
    booklet: 'figures',
    attributes: { ids: { isRequired: true, names: 'observations' } },
    example: '<KeyFigures ids="volunteers relief-money" />',
  },
  Station: {
    level: 'block',
    text: 'none',
    booklet: 'station',
    attributes: { id: { isRequired: true, names: 'station' } },
    example: '<Station id="hushan" />',
  },
};
