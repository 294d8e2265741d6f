import type { ContentTree } from '../../../src/content/content-tree.ts';
import { isReservedAddress } from '../../../src/content/schemas/reserved-address.ts';
import { formatPlace } from '../../deploy/place.ts';
import { readSettings } from '../../deploy/settings.ts';
import { ROOT } from '../../tools/paths.ts';
import type { PublishState } from './publish-view.ts';

/** Where a publication goes: the argument of the deploy command, and a name for staff. */
export interface Target {
  /** Undefined where the site goes nowhere yet. */
  readonly command: 'rsync' | 's3' | undefined;
  readonly view: PublishState['target'];
}

const NOWHERE: PublishState['target'] = {
  name: undefined,
  words: '还没有设网站传到哪里，所以发布到做好整个网站为止：把做好的文件夹交给管服务器的人就行。',
};

/** Reads the target of the project at `root` from `content/site.yaml` and the environment. */
export function readTarget(
  root: string,
  { site }: ContentTree,
  env: NodeJS.ProcessEnv = process.env,
): Target {
  const { deploy } = site?.data ?? {};
  const wantsServer = (env.DEPLOY_RSYNC_TO ?? deploy?.rsync?.to) !== undefined;
  const wantsStorage = (env.DEPLOY_S3_BUCKET ?? deploy?.s3?.bucket) !== undefined;
  if (!wantsServer && !wantsStorage) return { command: undefined, view: NOWHERE };
  if (root !== ROOT)
    return { command: undefined, view: { name: undefined, words: '现在改的是一份副本，不传到网站上。' } };
  try {
    const { url, rsync } = readSettings(root, env);
    const name = rsync.place ? `${url}（${formatPlace(rsync.place)}）` : url;
    const words = isReservedAddress(url) ? '网站的正式网址还没有写，传不上去：先在“网站设置”里写上。' : '';
    return { command: wantsServer ? 'rsync' : 's3', view: { name, words } };
  } catch (error) {
    const words = `设的地方读不懂：${error instanceof Error ? error.message : String(error)}`;
    return { command: wantsServer ? 'rsync' : 's3', view: { name: '', words } };
  }
}
