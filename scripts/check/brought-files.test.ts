import { describe, expect, test } from 'vitest';
import { ARTICLE, checkPoisoned, good } from './examples/poison.ts';

const PHOTOS = 'content/articles/2017/photos/';
const ATTACHED = 'content/articles/2017/volunteers/';

describe('a file of a format that is not taken says what it is and what to save it as', () => {
  test.each([
    [`${PHOTOS}phone.heic`, 'HEIC', 'JPG'],
    [`${PHOTOS}IMG_0012.HEIC`, 'HEIC', '兼容性最佳'],
    [`${PHOTOS}anim.gif`, 'GIF', '挑一帧'],
    [`${PHOTOS}scan.tiff`, '.tiff', 'JPG'],
    [`${PHOTOS}saved.jfif`, 'JPG', '扩展名改成 .jpg'],
    [`${PHOTOS}合影.bmp`, '.bmp', 'JPG'],
    [`${PHOTOS}video.mp4`, '视频', '写链接'],
    [`${ATTACHED}speech.m4a`, '录音', '写链接'],
    [`${ATTACHED}old.doc`, 'Word', '.docx'],
    [`${ATTACHED}t.wps`, '.wps', '.docx'],
    ['content/reports/2017/年报.wps', '.wps', 'npm run import'],
    [`${ATTACHED}t.et`, '表格', '.xlsx'],
    [`${ATTACHED}t.dps`, '演示文稿', '.pptx'],
    [`${ATTACHED}t.ofd`, '版式文件', 'PDF'],
    [`${ATTACHED}all.rar`, '压缩包', '.zip'],
    [`${ATTACHED}form.pdf.crdownload`, '没有下载完', '重新下载'],
    ['content/indicators/helpers.yml', 'YAML', '.yaml'],
  ])('%s', (path, format, advice) => {
    const [issue, ...others] = checkPoisoned({ [path]: 'x' });
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ file: path, rule: 'file/place', severity: 'error' });
    expect(issue?.found).toContain(format);
    expect(issue?.allowed).toContain(advice);
  });
});

test.each([
  ['content/indicators/volunteers - 副本.yaml', 'volunteers.yaml'],
  ['content/indicators/volunteers - 副本 (2).yaml', 'volunteers.yaml'],
  ['content/indicators/volunteers(1).yaml', 'volunteers.yaml'],
  ['content/indicators/volunteers 2.yaml', 'volunteers.yaml'],
  ['content/indicators/volunteers copy.yaml', 'volunteers.yaml'],
  ["content/indicators/volunteers (office's conflicted copy).yaml", 'volunteers.yaml'],
  [`${PHOTOS}hall（1）.jpg`, 'hall.jpg'],
])('%s is told as a copy', (path, name) => {
  const issues = checkPoisoned({ [path]: good('content/indicators/volunteers.yaml') });
  expect(issues).toMatchObject([{ file: path, rule: 'file/place' }]);
  expect(issues[0]?.found).toContain(`像是 ${name} 的副本`);
});

test.each(['photocopy 站.jpg', 'hall1.JPG'])('%s is no copy', (name) => {
  expect(checkPoisoned({ [PHOTOS + name]: 'x' })[0]?.found).toMatch(/空格|大写/);
});

test('where a text names a file that is not taken, the file alone is told', () => {
  const listed = 'topics: [industry]\nattachments: [{ file: form.doc, title: 申请表 }]';
  const issues = checkPoisoned({
    [ARTICLE]: good(ARTICLE)
      .replace('topics: [industry]', listed)
      .concat('\n<Photo src="articles/2017/photos/phone.heic" alt="窗口前有人" caption="大厅" />\n'),
    [`${ATTACHED}form.doc`]: 'x',
    [`${PHOTOS}phone.heic`]: 'x',
  });
  expect(issues.map(({ file }) => file)).toEqual([`${PHOTOS}phone.heic`, `${ATTACHED}form.doc`]);
});
