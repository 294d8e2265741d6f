import { z } from 'astro/zod';
import { answer, readBody } from '../server/ask.ts';
import { DeskFault, type Routes } from '../server/server.ts';
import type { Workplace } from '../workplace.ts';
import { markDraft } from './draft-mark.ts';
import { editHead } from './head.ts';
import { issuesOf, mendIssue } from './mends.ts';
import { askArticle, createArticle } from './new-article.ts';
import { openSiteServer } from './site-server.ts';
import { listTexts, viewText } from './list-texts.ts';

const answersSchema = z.strictObject({ answers: z.record(z.string(), z.string()) });
const draftSchema = z.strictObject({ path: z.string(), isDraft: z.boolean() });
const headSchema = z.strictObject({
  head: z.string(),
  data: z.record(z.string(), z.unknown()).optional(),
});
const mendSchema = z.strictObject({
  path: z.string(),
  version: z.string(),
  rule: z.string(),
  line: z.number(),
  found: z.string(),
});

/** 正文: the list of texts, what the editor needs of one, the check's messages and their mends, and the site as it will be. */
export function toTextRoutes(workplace: Workplace): Routes {
  const { tree, report, tell } = workplace;
  const site = openSiteServer(workplace.root, () => {
    tell({ kind: 'progress', of: 'site', state: site() });
  });
  return {
    'GET /api/texts': () => answer(listTexts(tree(), report().issues)),
    'GET /api/text': ({ query }) => {
      const view = viewText(tree(), report().issues, query.get('path') ?? '');
      if (!view) throw new DeskFault('没有这一篇：可能已经删去，或者换了名字');
      return answer(view);
    },
    'POST /api/text/head': (request) => {
      const { head, data } = readBody(request, headSchema);
      return answer(editHead(head, data));
    },
    'GET /api/issues': ({ query }) => answer(issuesOf(workplace, query.get('file') ?? '')),
    'POST /api/issues/mend': (request) => {
      mendIssue(workplace, readBody(request, mendSchema));
      return answer({});
    },
    'POST /api/texts/draft': (request) => {
      const { path, isDraft } = readBody(request, draftSchema);
      markDraft(workplace, path, isDraft);
      return answer({});
    },
    'POST /api/articles/questions': (request) => {
      return answer(askArticle(workplace, readBody(request, answersSchema).answers));
    },
    'POST /api/articles': async (request) => {
      return answer(await createArticle(workplace, readBody(request, answersSchema).answers));
    },
    'GET /api/preview': () => answer(site()),
  };
}
