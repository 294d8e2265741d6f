import type { Scene } from '../charts/scene/scene.ts';
import type { Segment } from '../content/text/prose.ts';
import type { Figure, QuantityParts } from '../quantity/quantity-format.ts';
import { href } from '../lib/url.ts';
import type { Dataset } from './metadata/dataset.ts';

/** A page above another one, by its title and its path from the site's root (base included). */
interface Crumb {
  readonly title: string;
  readonly url: string;
}

/** What the metadata say of the publisher and the site. */
interface SiteFacts {
  readonly name: string;
  readonly description: string;
  readonly organisation: {
    readonly name: string;
    readonly english: string;
    readonly address?: string | undefined;
    readonly telephone?: string | undefined;
    readonly email?: string | undefined;
  };
}

/** What a page is about, beyond its title and description; the kind decides its card, its poster and its structured data. */
export type Subject =
  | { readonly kind: 'page' }
  | { readonly kind: 'front'; readonly year: number; readonly figures: readonly Figure[] }
  | { readonly kind: 'report'; readonly year: number; readonly figures: readonly Figure[] }
  | {
      readonly kind: 'chapter';
      readonly year: number;
      readonly numeral: string;
      /** Without its numeral. */
      readonly name: string;
      readonly figure: Figure | undefined;
      readonly report: Crumb;
    }
  | {
      readonly kind: 'article';
      /** What the picture in the text shows: somebody's words or one number. */
      readonly highlight: Highlight | undefined;
      readonly excerptOf: Crumb | undefined;
      readonly topics: readonly string[];
    }
  | { readonly kind: 'catalogue'; readonly dataset: Dataset }
  | { readonly kind: 'indicator'; readonly dataset: Dataset }
  | {
      readonly kind: 'observation';
      readonly year: number;
      readonly id: string;
      readonly parts: QuantityParts;
      /** The sentence that states it; for a derived number, how it was worked out. */
      readonly sentence: readonly Segment[];
      readonly derived: boolean;
      readonly dataset: Dataset;
    }
  | {
      readonly kind: 'chart';
      readonly year: number;
      readonly alt: string;
      /** The drawings without their title that a picture chooses from, the best first. */
      readonly scenes: Readonly<Record<'card' | 'poster', readonly Scene[]>>;
      /** What it shows, in a sentence. */
      readonly sentence: string;
      /** What its marks mean. */
      readonly notes: readonly string[];
      readonly dataset: Dataset;
    }
  | {
      readonly kind: 'station';
      readonly sentence: string | undefined;
      /** A schema.org Place. */
      readonly place: Readonly<Record<string, unknown>>;
    };

export type Highlight =
  | { readonly kind: 'quote'; readonly words: string; readonly speaker: string; readonly role: string }
  | ({ readonly kind: 'figure' } & Figure);

/** A picture of this site, its path without the base. */
export interface Picture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** Everything that a page says of itself to machines and to those who pass it on; all its renderings are made from this. */
export interface PageFacts {
  readonly site: SiteFacts;
  /** Scheme and host: `https://annual-report.example`. */
  readonly origin: string;
  /** Path of the URL contract, without the base: `/data/`. */
  readonly path: string;
  /** The page's H1. */
  readonly title: string;
  readonly description: string;
  readonly kind: 'website' | 'article';
  /** The column of the site: 年报, 数据, 文章 … */
  readonly column: string | undefined;
  readonly trail: readonly Crumb[];
  /** At the precision known: `2017`, `2017-05` or `2017-05-31`. */
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly source: string | undefined;
  readonly author: string | undefined;
  readonly subject: Subject;
}

/** The absolute address of a path that already has the base. */
export function toAbsolute({ origin }: Pick<PageFacts, 'origin'>, url: string): string {
  return new URL(url, origin).href;
}

/** A page's one address. */
export function toCanonical(facts: Pick<PageFacts, 'origin' | 'path'>): string {
  return toAbsolute(facts, href(facts.path));
}
