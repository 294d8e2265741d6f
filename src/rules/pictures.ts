import { parseContentPath } from '../content/content-path.ts';
import type { ContentTree } from '../content/content-tree.ts';
import type { Issue } from '../content/issue.ts';
import { withUses } from '../content/photo-uses.ts';
import {
  LONGEST_SIDE,
  MOST_PARTS,
  MOST_PIXELS,
  type FaultyPicture,
  type PictureFacts,
  type SoundPicture,
} from '../photos/picture.ts';

/** What is said of a picture, wherever it lies. */
type PictureWords = Pick<Issue, 'rule' | 'severity' | 'found' | 'allowed'>;

/** A photo wider than this for its height is a strip on a phone. */
const WIDEST_RATIO = 5;
const SAVE_AGAIN = '重新要一份原图，或者在看图软件里打开它，看清楚是完整的，再“另存为 JPG”换上';
const FAULTS: Readonly<Record<FaultyPicture['fault'], PictureWords>> = {
  broken: {
    rule: 'image/broken',
    severity: 'error',
    found: '图片打不开，或者只有一部分：多半没有下载完，或者传坏了',
    allowed: SAVE_AGAIN,
  },
  pixels: {
    rule: 'image/pixels',
    severity: 'error',
    found: `图片超过 ${MOST_PIXELS / 1e8} 亿像素，电脑打不开`,
    allowed: '在看图软件里把长边缩到 2400 像素再保存',
  },
  parts: {
    rule: 'image/pixels',
    severity: 'error',
    found: `长图太长：网页上要切成 ${MOST_PARTS} 段以上`,
    allowed: '裁成几张，每张配一个 <Photo>；长图里的文字最好直接写成正文',
  },
};

/** Photos and attached pictures that cannot be published as they are, or that readers would not see whole. */
export function checkPictures(tree: ContentTree): readonly Issue[] {
  const issues = [...tree.pictures].flatMap(([file, facts]): readonly Issue[] => {
    const isPhoto = parseContentPath(file)?.kind === 'picture';
    return pictureWords(facts, isPhoto).map((found) => ({ file, line: 1, column: 1, ...found }));
  });
  return withUses(tree, issues);
}

/** What is wrong with a picture, or doubtful about it. */
export function pictureWords(facts: PictureFacts, isPhoto: boolean): readonly PictureWords[] {
  return 'fault' in facts ? [FAULTS[facts.fault]] : doubtsOf(facts, isPhoto);
}

function doubtsOf(
  { width, height, frames, isDamaged }: SoundPicture,
  isPhoto: boolean,
): readonly PictureWords[] {
  const warn = (rule: PictureWords['rule'], found: string, allowed: string): readonly PictureWords[] => [
    { rule, severity: 'warning', found, allowed },
  ];
  return [
    ...(isDamaged ? warn('image/damaged', '图片里有坏的数据，可能有一块显示得不对', SAVE_AGAIN) : []),
    ...(isPhoto && frames > 1
      ? warn('image/animated', `这是有 ${frames} 帧的动图，网站只放第一帧`, '选一帧另存为 JPG；动作用文字说')
      : []),
    ...(isPhoto && width > height * WIDEST_RATIO && width > LONGEST_SIDE
      ? warn(
          'image/strip',
          `照片太扁（${width}×${height} 像素），在手机上只有一条`,
          '裁去两边，宽不超过高的 5 倍；或者分成几张',
        )
      : []),
  ];
}
