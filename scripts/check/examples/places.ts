import { parseContentTree } from '../../../src/content/parse-content-tree.ts';
import type { RuleId } from '../../../src/content/rule-ids.ts';
import { toPublicFilesRule } from '../../../src/rules/public-files.ts';
import { ARTICLE, good, HUSHAN, SITE, VOLUNTEERS, withChanges } from './poison.ts';
import { asShown, inFile, inFrontMatter, type RuleExample } from './example.ts';

/** The seat of the township as 高德 has it. */
const GAODE = 'longitude: 118.612926\n  latitude: 28.710133';
const location =
  'township: 虎山街道\nlocation:\n  precision: street\n  longitude: 118.62225\n  latitude: 28.740615\n  source: 手机实测\n';
const inStation = (...words: Parameters<typeof inFrontMatter>): RuleExample =>
  inFile(HUSHAN, words, { [HUSHAN]: good(HUSHAN).replace('asOf:', `${location}asOf:`) });
const inSynonyms = (...words: Parameters<typeof inFrontMatter>): RuleExample =>
  inFile(SITE, words, {
    [SITE]: ['stationTotals:', `synonyms:\n  - ${words[0]}\nstationTotals:`],
  });

/** Stations, the search's synonyms, what is passed on, and references of articles. */
export const PLACE_EXAMPLES = {
  'station/township': inStation('township: 虎山街道', 'township: 虎山镇', '没有这个乡镇街道：虎山镇'),
  'station/location': inStation('  source: 手机实测\n', '', 'location 缺少 source 坐标从哪里来'),
  'station/precision': inStation(
    'precision: street',
    'precision: unknown',
    'precision 写的是 unknown，却有坐标',
  ),
  'station/outside': inStation(
    'longitude: 118.62225',
    'longitude: 11862225',
    '坐标 11862225, 28.740615 不在江山市范围内',
  ),
  'station/datum': inStation(
    'longitude: 118.62225\n  latitude: 28.740615',
    GAODE,
    '坐标 118.612926, 28.710133 离虎山街道驻地0.6公里，换算以后却正在驻地',
  ),
  'synonyms/repeated': inSynonyms(
    '{ words: [维权, 打官司], means: [法律援助] }',
    '{ words: [维权, 维权], means: [法律援助] }',
    '同义词“维权”写了两次',
  ),
  'synonyms/circle': inSynonyms(
    '{ words: [维权], means: [法律援助] }',
    '{ words: [维权], means: [维权] }',
    '“维权”又在 words 里，又在 means 里',
  ),
  'share/alias': inFrontMatter(
    'aliases: [helpers]',
    'aliases: [volunteers]',
    '旧网址名 volunteers 已经被 content/articles/2017/volunteers.mdx 用了',
  ),
  'share/wechat': asShown(
    ['sdk: https://example.com/jweixin.js', 'sdk: /jweixin.js', '没有文件 public/jweixin.js'],
    (text) => {
      const sharing = `sharing:\n  wechat: { ${text}, signature: https://example.com/sign }\ndescription:`;
      return toPublicFilesRule('')(parseContentTree(withChanges({ [SITE]: ['description:', sharing] })));
    },
  ),
  'reference/station': inFile(ARTICLE, ['station: hushan', 'station: hushang', '没有这个站点编号：hushang']),
  'reference/topic': inFile(ARTICLE, ['topics: [industry]', 'topics: [industri]', '没有这个专题：industri']),
  'reference/theme': inFile(VOLUNTEERS, [
    'theme: organisation',
    'theme: organization',
    '没有这个主题：organization',
  ]),
  'reference/chapter': inFile(ARTICLE, ['chapter: focus', 'chapter: fokus', '没有这个章（2017 年）：fokus']),
} satisfies Partial<Record<RuleId, RuleExample>>;
