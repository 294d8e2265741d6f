import { isDay, toMoment } from './metadata.ts';

/** One text of a feed; all addresses absolute, dates at the precision known. */
export interface FeedItem {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly image: string;
  readonly published: string;
  readonly updated: string | undefined;
  readonly author: string | undefined;
  readonly topics: readonly string[];
  readonly attachments: readonly {
    readonly title: string;
    readonly url: string;
    readonly mime: string;
    readonly bytes: number;
  }[];
}

export interface FeedChannel {
  readonly title: string;
  readonly description: string;
  /** Address of the site, and of the feed itself. */
  readonly home: string;
  readonly self: string;
  readonly publisher: string;
}

/** JSON Feed 1.1. A date that is not known to the day is left out: the format wants a moment. */
export function toJsonFeed(
  channel: FeedChannel,
  items: readonly FeedItem[],
): Readonly<Record<string, unknown>> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    description: channel.description,
    home_page_url: channel.home,
    feed_url: channel.self,
    language: 'zh-CN',
    authors: [{ name: channel.publisher, url: channel.home }],
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      image: item.image,
      ...(isDay(item.published) && { date_published: toMoment(item.published) }),
      ...(isDay(item.updated) && { date_modified: toMoment(item.updated) }),
      ...(item.author !== undefined && { authors: [{ name: item.author }] }),
      tags: item.topics,
      ...(item.attachments.length > 0 && {
        attachments: item.attachments.map(({ title, url, mime, bytes }) => ({
          url,
          mime_type: mime,
          title,
          size_in_bytes: bytes,
        })),
      }),
    })),
  };
}
