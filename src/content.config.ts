import { defineCollection } from 'astro:content';
import { articleSchema } from './content/schemas/article.ts';
import { chapterSchema } from './content/schemas/report.ts';
import { treeLoader } from './content/disk/tree-loader.ts';

/** What Astro renders. All else is read from the content tree; the schemas here are for what editors know of front matter. */
export const collections = {
  chapters: defineCollection({
    loader: treeLoader(({ reports }) => reports.flatMap(({ chapters }) => chapters)),
    schema: chapterSchema,
  }),
  articles: defineCollection({ loader: treeLoader(({ articles }) => articles), schema: articleSchema }),
};
