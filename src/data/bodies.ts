import type { MarkdownHeading } from 'astro';
import { render } from 'astro:content';
import { once } from '../lib/once.ts';
import { parseChapterId } from './chapter-text.ts';
import { assertFound, getArticleEntries, getChapterEntries } from './entries.ts';

/** A chapter's prose as a component; number 0 is the lead. */
export async function getChapterBody(year: number, number: number) {
  return (await renderChapter(year, number)).Content;
}

/** A chapter's headings with the anchors that the Markdown processor gave them. */
export async function getChapterHeadings(year: number, number: number): Promise<readonly MarkdownHeading[]> {
  return (await renderChapter(year, number)).headings;
}

/** An article's prose as a component. */
export async function getArticleBody(slug: string) {
  const entry = (await getArticlesBySlug()).get(slug);
  return (await render(assertFound(entry, `文章 ${slug}`))).Content;
}

const getArticlesBySlug = once(
  async () => new Map((await getArticleEntries()).map((entry) => [entry.id, entry])),
);

async function renderChapter(year: number, number: number) {
  const entry = (await getChapterEntries()).find(({ id }) => {
    const chapter = parseChapterId(id);
    return chapter.year === year && chapter.number === number;
  });
  return render(assertFound(entry, `${year} 年年报第 ${number} 章`));
}
