import type { Highlight } from '../share/facts.ts';
import type { Link } from '../content/link.ts';

export interface ArticleView {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly url: string;
  /** Shown by the dev server only. */
  readonly draft: boolean;
  readonly date: string;
  readonly dateNote: string | undefined;
  readonly updated: string | undefined;
  readonly source: string | undefined;
  readonly author: string | undefined;
  /** The report chapter that it was cut from: 摘自. */
  readonly excerptOf: (Link & { readonly year: number }) | undefined;
  readonly topics: readonly Link[];
  readonly station: Link | undefined;
  readonly minutes: number;
  /** What its pictures show besides the title. */
  readonly highlight: Highlight | undefined;
  /** Slugs that it had before. */
  readonly aliases: readonly string[];
  readonly attachments: readonly AttachmentView[];
  /** What has taken its place. */
  readonly outdated: OutdatedView | undefined;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  /** At most three. */
  readonly related: readonly RelatedView[];
}

export interface AttachmentView extends Link {
  /** As readers see it: PDF. */
  readonly type: string;
  readonly mime: string;
  readonly bytes: number;
  /** 1.2 MB */
  readonly size: string;
}

export interface OutdatedView extends Link {
  readonly reason: string | undefined;
}

export interface RelatedView extends Link {
  readonly date: string;
  readonly draft: boolean;
  /** 同样提到“工会志愿者人数” */
  readonly reason: string;
}

/** One page of a list of articles. */
export interface ArticleListView {
  readonly number: number;
  /** How many pages the list has. */
  readonly count: number;
  /** How many articles the list has on all its pages. */
  readonly total: number;
  /** Path of the URL contract. */
  readonly path: string;
  /** Address of the list's first page. */
  readonly first: string;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  /** The pages that it links to by number; undefined stands for those left out. */
  readonly around: readonly (Link | undefined)[];
  /** Every year of the list, newest first, by the place where its articles begin. */
  readonly years: readonly Link[];
  /** The page's articles by year. */
  readonly groups: readonly {
    readonly year: string;
    readonly anchor: string;
    readonly articles: readonly ArticleView[];
  }[];
}

export interface TopicView extends Link {
  readonly id: string;
  readonly description: string;
  readonly lists: readonly ArticleListView[];
}
