import { answer } from '../../server/ask.ts';
import { DeskFault, type DeskRequest, type Routes } from '../../server/server.ts';
import type { Workplace } from '../../workplace.ts';
import { attach } from './attachment-file.ts';
import { assertTakesTags, drawChart, listChoices } from './choices.ts';
import type { StoredPhoto } from './insert-view.ts';
import { lookAtPhoto, toPhotoFile } from './photo-file.ts';

/** What the tools of the editor ask: what can be put into a text, the picture of a chart, and the files that come with a text. */
export function toInsertRoutes({ root, tree, apply }: Workplace): Routes {
  return {
    'GET /api/choices': ({ query }) => answer(listChoices(tree(), pathIn(query))),
    'GET /api/chart-picture': async ({ query }) => {
      const body = await drawChart(tree(), query.get('id') ?? '');
      if (!body) throw new DeskFault('这张图还画不出来');
      return { type: 'image/png', body };
    },
    'POST /api/photo/look': ({ query, body }) => {
      assertTakesTags(pathIn(query));
      return answer(lookAtPhoto(nameIn(query), body));
    },
    'POST /api/photo': async ({ query, body }) => {
      const photo = await toPhotoFile(pathIn(query), nameIn(query), body, tree().files);
      apply(`放进照片 ${nameIn(query)}`, [{ ...photo, version: undefined }]);
      const stored: StoredPhoto = { src: photo.path.replace(/^content\//, '') };
      return answer(stored);
    },
    'POST /api/attachment': ({ query, body }) => {
      const attached = { name: nameIn(query), title: query.get('title') ?? '', bytes: body };
      apply(`放进附件 ${nameIn(query)}`, attach(root, pathIn(query), attached, tree().files));
      return answer({});
    },
  };
}

function pathIn(query: DeskRequest['query']): string {
  return query.get('path') ?? '';
}

function nameIn(query: DeskRequest['query']): string {
  return query.get('name') ?? '';
}
