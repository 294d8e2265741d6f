import type { MarkdownHeading } from 'astro';
import { getEntry, render } from 'astro:content';
import { once } from '../lib/once.ts';
import { assertFound, getArticleEntries, getChapterEntries } from './entries.ts';

/** A chapter's prose as a component. */
export async function getChapterBody(year: number, number: number) {
  return (await renderChapter(year, number)).Content;
}

/** What a report says before its first chapter; undefined where it begins with that. */
export async function getLeadBody(year: number) {
  return findChapter(year, 0) && getChapterBody(year, 0);
}

/** A chapter's headings with the anchors that the Markdown processor gave them. */
export async function getChapterHeadings(year: number, number: number): Promise<readonly MarkdownHeading[]> {
  return (await renderChapter(year, number)).headings;
}

/** An article's prose as a component. */
export async function getArticleBody(slug: string) {
  const { file } = assertFound(getArticlesBySlug().get(slug), `文章 ${slug}`);
  return (await render(assertFound(await getEntry('articles', file), file))).Content;
}

const getArticlesBySlug = once(() => new Map(getArticleEntries().map((entry) => [entry.slug, entry])));

async function renderChapter(year: number, number: number) {
  const { file } = assertFound(findChapter(year, number), `${year} 年年报第 ${number} 章`);
  return render(assertFound(await getEntry('chapters', file), file));
}

function findChapter(year: number, number: number) {
  return getChapterEntries().find((entry) => entry.year === year && entry.number === number);
}
