import { paragraphsOf, plainText } from '../content/text/prose.ts';
import { findRelated } from './related.ts';
import { once } from '../lib/once.ts';
import { href, paths } from '../lib/url.ts';
import { getIndicatorsOf } from './article-indicators.ts';
import { toAttachments } from './attachment-views.ts';
import { getChapterTexts, getChapterUrl, getStatResolver } from '../content/text/chapter-texts.ts';
import {
  assertFound,
  getArticleEntries,
  getIndicatorEntries,
  getStationEntries,
  type SoundArticle,
} from '../content/entries.ts';
import { readingMinutes } from './reading-time.ts';
import { getHighlight } from './highlight.ts';
import { toOutdated } from './outdated-views.ts';
import { getSite } from '../content/site-view.ts';
import type { ArticleView, RelatedView } from './article-views.ts';
import type { Link } from '../content/link.ts';

interface Around {
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  readonly related: readonly RelatedView[];
}

/** All articles, newest first; those of one date in the order of their addresses. */
export const getArticles = once(async (): Promise<readonly ArticleView[]> => {
  const entries = getArticleEntries().toSorted(
    (a, b) => b.data.date.localeCompare(a.data.date) || a.slug.localeCompare(b.slug),
  );
  const related = await getRelated(entries);
  const links = entries.map(toLink);
  return Promise.all(
    entries.map((entry, index) =>
      toArticle(entry, {
        previous: links[index - 1],
        next: links[index + 1],
        related: related.get(entry.slug) ?? [],
      }),
    ),
  );
});

async function toArticle(entry: SoundArticle, around: Around): Promise<ArticleView> {
  const { file, slug, data, body } = entry;
  const site = await getSite();
  const resolve = getStatResolver(data.excerptOf?.report ?? site.year ?? entry.year);
  const words = body ? paragraphsOf(body, resolve).map(plainText) : [];
  return {
    slug,
    title: data.title,
    description: data.description,
    url: href(paths.article(slug)),
    draft: data.draft,
    date: data.date,
    dateNote: data.dateNote,
    updated: data.updated,
    source: data.source,
    author: data.author,
    excerptOf: data.excerptOf && (await toExcerpt(data.excerptOf)),
    topics: await Promise.all(
      data.topics.map(async (topic) => ({
        title: await getTopicTitle(topic),
        url: href(paths.topic(topic)),
      })),
    ),
    station: data.station === undefined ? undefined : toStationLink(data.station),
    minutes: readingMinutes(words.join('')),
    highlight: await getHighlight(body, resolve, data.keyFigure),
    aliases: data.aliases ?? [],
    attachments: toAttachments({ path: file, slug }, data.attachments),
    outdated: data.outdated && (await toOutdated(data.outdated)),
    ...around,
  };
}

/** What to read after each article, with the reason in words. */
async function getRelated(
  entries: readonly SoundArticle[],
): Promise<ReadonlyMap<string, readonly RelatedView[]>> {
  const byId = new Map(entries.map((entry) => [entry.slug, entry]));
  const names = new Map(getIndicatorEntries().map(({ id, data }) => [id, data.name]));
  const relations = findRelated(
    await Promise.all(
      entries.map(async ({ slug, data, body }) => ({
        slug,
        topics: data.topics,
        indicators: await getIndicatorsOf(body, data.keyFigure),
        isOutdated: data.outdated !== undefined,
      })),
    ),
  );
  const toViews = (slug: string): Promise<readonly RelatedView[]> =>
    Promise.all(
      (relations.get(slug) ?? []).map(async ({ slug: other, indicators, topics }) => {
        const entry = assertFound(byId.get(other), `文章 ${other}`);
        const reasons = [
          toReason(
            '同样提到',
            indicators.map((id) => assertFound(names.get(id), `指标 ${id}`)),
          ),
          toReason('同属专题', await Promise.all(topics.map(getTopicTitle))),
        ];
        return {
          ...toLink(entry),
          date: entry.data.date,
          draft: entry.data.draft,
          reason: reasons.filter((reason) => reason !== '').join('，'),
        };
      }),
    );
  return new Map(await Promise.all(entries.map(async ({ slug }) => [slug, await toViews(slug)] as const)));
}

/** Two names say enough. */
function toReason(words: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const more = names.length > 2 ? `等${names.length}项` : '';
  return `${words}${names
    .slice(0, 2)
    .map((name) => `“${name}”`)
    .join('')}${more}`;
}

async function getTopicTitle(id: string): Promise<string> {
  const { topics } = await getSite();
  return assertFound(
    topics.find((topic) => topic.id === id),
    `专题 ${id}`,
  ).title;
}

async function toExcerpt(
  excerpt: NonNullable<SoundArticle['data']['excerptOf']>,
): Promise<Link & { readonly year: number }> {
  const text = (await getChapterTexts()).find(
    ({ year, slug }) => year === excerpt.report && slug === excerpt.chapter,
  );
  const chapter = assertFound(text, `章节 ${excerpt.report}/${excerpt.chapter}`);
  return { title: chapter.title, url: getChapterUrl(chapter), year: chapter.year };
}

function toStationLink(id: string): Link {
  const entry = getStationEntries().find((station) => station.id === id);
  return { title: assertFound(entry, `服务站点 ${id}`).data.name, url: href(paths.station(id)) };
}

function toLink({ slug, data }: SoundArticle): Link {
  return { title: data.title, url: href(paths.article(slug)) };
}
