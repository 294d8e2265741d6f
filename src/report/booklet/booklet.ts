import type { ObservationId } from '../../content/observation-id.ts';
import type { Figure } from '../../quantity/quantity-format.ts';
/** Words in a line of a booklet. All addresses are absolute. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis' | 'deleted' | 'quote'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'footnote'; readonly children: readonly Inline[] }
  | Stat;

/** A statistic in the source's wording. Where it has an anchor, its place in the text is one that states the observation. */
export interface Stat {
  readonly kind: 'stat';
  readonly observation: ObservationId;
  readonly text: string;
  readonly url: string;
  readonly anchor?: string;
}

/** A number set large, which leads to its page. */
export interface LinkedFigure extends Figure {
  readonly url: string;
}

/** A drawing as SVG, with its size in px. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A drawing and its rows in pieces, between which a page may end. */
export interface PartedPicture extends Picture {
  readonly pieces: readonly Picture[];
}

export type Edition = 'regular' | 'large';

export interface ChartBlock {
  readonly kind: 'chart';
  /** In phrases; a line breaks between them first. */
  readonly title: readonly (readonly Inline[])[];
  readonly sentence: readonly Inline[];
  readonly alt: string;
  readonly pictures: Readonly<Record<Edition, PartedPicture>>;
  readonly notes: string;
  /** Of the places in the booklet that state its numbers. */
  readonly anchors: readonly string[];
  readonly url: string;
}

export interface PhotoBlock {
  readonly kind: 'photo';
  /** Below `content/`. */
  readonly file: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

export interface StationBlock {
  readonly kind: 'station';
  readonly label: string;
  readonly name: string;
  readonly address: string;
  readonly url: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly align: readonly ('left' | 'center' | 'right')[];
  /** The first row is the head. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

export interface ListBlock {
  readonly kind: 'list';
  /** The first number of an ordered list; 0 for bullets. */
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

/** A part of a text that stands on lines of its own. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'pull-quote'; readonly speaker: string; readonly children: readonly Inline[] }
  | { readonly kind: 'block-quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code-block'; readonly text: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'figures'; readonly figures: readonly LinkedFigure[] }
  | ListBlock
  | TableBlock
  | ChartBlock
  | PhotoBlock
  | StationBlock;

export interface BookletChapter {
  /** Of its text, for messages. */
  readonly file: string;
  readonly slug: string;
  readonly numeral: string;
  /** The title in phrases. */
  readonly title: readonly string[];
  readonly description: string;
  readonly figure: LinkedFigure | undefined;
  readonly blocks: readonly Block[];
}

/** A line of the list of all numbers. */
export interface NumberRow {
  readonly name: string;
  readonly text: string;
  /** Of its sentences. */
  readonly anchors: readonly string[];
  readonly url: string;
  /** The address without its origin, to be typed. */
  readonly path: string;
}

export interface Attachment {
  readonly name: string;
  readonly mime: string;
  readonly relationship: 'source' | 'data' | 'supplement';
  readonly description: string;
  readonly text: string;
}

/** What a booklet's last page says of it. */
export interface BookletColophon {
  readonly source: string;
  readonly dateNote: string;
  readonly address: string;
  readonly code: Picture;
  /** Name and value, such as 电话 and its number. */
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** A report as a publication: what it says, in the order of its pages, and nothing of how it looks. */
export interface Booklet {
  readonly year: number;
  readonly title: readonly string[];
  readonly subtitle: string;
  readonly byline: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** Of the content, as exactly as it is known: `2017`, `2017-05` or `2017-05-31`. */
  readonly date: string;
  /** Origin of the addresses. */
  readonly origin: string;
  readonly lead: readonly Block[];
  /** Of the lead's text, for messages; empty where there is none. */
  readonly leadFile: string;
  readonly figures: readonly LinkedFigure[];
  readonly chapters: readonly BookletChapter[];
  readonly numbers: readonly NumberRow[];
  readonly colophon: BookletColophon;
  readonly attachments: readonly Attachment[];
}
