import type { Dice } from './dice.ts';
import type { GeneratedFile } from './report.ts';

type Files = readonly GeneratedFile[];

/** Blocks that no article may hold. */
const BLOCKS = [
  '去[没有的页](/articles/nowhere/)。',
  '干部<Stat id="nobody/2019" />。',
  '来了77人。',
  '<Photo src="articles/2019/photos/none.png" alt="没有" caption="没有的照片" />',
  '<Staion id="centre" />',
  '没有结束<Quote speaker="甲">“话。”',
  '{1 + 1}',
  '“没有配对。',
  '<Chart id="nowhere" />',
  '<<<<<<< HEAD',
  '去[没有写完的网址](https://)和[写错的网址](/%)。',
  '##服务站',
  '－ 领书',
  '见[站点]（/stations/）。',
  '**引路 **，也** 答疑**。',
  '|站点|服务|',
  '# 服务站',
  '走进企业\n---',
] as const;

/** One thing that is wrong with a tree; some trees bear it, as where what is taken away is needed by nothing. */
export function spoil(dice: Dice, files: Files): Files {
  const find = (pattern: RegExp): Files => files.filter(([path]) => pattern.test(path));
  const articles = find(/^content\/articles\/.*\.mdx?$/);
  const photos = find(/\/photos\//);
  const yaml = find(/\.yaml$/);
  return dice.pick([
    () =>
      articles.length === 0
        ? without(files, dice.pick(yaml))
        : change(files, dice.pick(articles), (text) => `${text}\n${dice.pick(BLOCKS)}\n`),
    () => without(files, dice.pick(files)),
    () => change(files, dice.pick(yaml), (text) => text.replace(/\d+/, '7$&')),
    () => change(files, dice.pick(yaml), (text) => text.slice(0, dice.between(0, text.length))),
    () => change(files, dice.pick(yaml), (text) => `${text}unknown: 1\n`),
    () =>
      change(files, dice.pick(find(/report\.txt$/)), (text) => text.slice(0, dice.between(0, text.length))),
    () => (photos.length === 0 ? files : cut(files, dice.pick(photos), dice)),
    () => change(files, dice.pick(find(/\.mdx$/)), (text) => text.slice(0, dice.between(0, text.length))),
  ])();
}

function without(files: Files, [gone]: GeneratedFile): Files {
  return files.filter(([path]) => path !== gone);
}

function change(files: Files, [changed]: GeneratedFile, to: (text: string) => string): Files {
  return files.map(([path, content]) => [
    path,
    path === changed && typeof content === 'string' ? to(content) : content,
  ]);
}

function cut(files: Files, [half, bytes]: GeneratedFile, dice: Dice): Files {
  return files.map(([path, content]) => [
    path,
    path === half ? content.slice(0, dice.between(0, bytes.length)) : content,
  ]);
}
