import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeDocx, text } from '../../tests/support/docx-fixtures.ts';
import { formatOf } from './formats.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (words: string): readonly number[] => [...words].flatMap((letter) => [letter.charCodeAt(0), 0]);

test.each([
  ['an old .doc', 'report.doc', Uint8Array.from(OLE), '旧版 Word 或 WPS 文档', '另存为 .docx'],
  [
    'an old .doc that was renamed',
    'report.docx',
    Uint8Array.from(OLE),
    '旧版 Word 或 WPS 文档',
    '改文件名没有用',
  ],
  ['a .wps', 'report.wps', Uint8Array.from(OLE), '旧版 Word 或 WPS 文档', '另存为 .docx'],
  [
    'a .docx with a password',
    'report.docx',
    Uint8Array.from([...OLE, 0, ...utf16('EncryptedPackage')]),
    '有密码',
    '去掉打开密码',
  ],
  ['a PDF', 'report.pdf', strToU8('%PDF-1.7'), '这是PDF', 'Word 文字稿'],
  ['a PDF called .txt', 'report.txt', strToU8('%PDF-1.7'), '这是PDF', 'Word 文字稿'],
  ['RTF', 'report.doc', strToU8('{\\rtf1'), 'RTF', '另存为 .docx'],
  ['a scan', 'report.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'JPG 图片', '文字稿'],
  ['a photo of a page', 'page.heic', latin1('\0\0\0\u0018ftypheic'), 'HEIC', '文字稿'],
  ['a photo of a page called .txt', 'page.txt', latin1('GIF89a'), 'GIF', '文字稿'],
  ['a TIFF of a fax', 'page.tif', latin1('II*\0'), '.tiff', '文字稿'],
  ['a film', 'talk.mp4', latin1('\0\0\0\u0018ftypisom'), '视频', '文字稿'],
  ['a picture of a page', 'page.png', latin1('\u0089PNG'), 'PNG 图片', '文字稿'],
  ['a RAR', 'report.rar', latin1('Rar!\u001a'), '压缩包', '解压'],
  ['a 7z', 'report.7z', latin1('7z\u00bc\u00af'), '压缩包', '解压'],
  ['a page of the web', 'report.txt', strToU8('\uFEFF<!DOCTYPE html><html>'), '.html', '另存为 .docx'],
  ['a saved page', 'report.doc', strToU8('MIME-Version: 1.0'), '.mht', '另存为 .docx'],
  [
    'Word’s own XML',
    'report.xml',
    strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'),
    'Word 的 XML',
    '另存为 .docx',
  ],
  ['an .et', 'a.et', Uint8Array.from([...OLE, 0, ...utf16('Workbook')]), '.et', 'CSV UTF-8'],
  ['a .dps', 'a.dps', Uint8Array.from([...OLE, 0, ...utf16('PowerPoint Document')]), '.dps', '文字稿'],
  ['nothing', 'report.docx', new Uint8Array(), '0 字节', '重新拷贝'],
  ['a text called .docx', 'report.docx', strToU8('年报'), '内容却不是 Word 文档', '.txt'],
  ['a ZIP', 'report.docx', zipSync({ 'a.txt': strToU8('甲') }), '这是压缩包', '解压'],
  ['a damaged .docx', 'report.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9), '打不开', '重新拷贝'],
  ['a workbook', 'report.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'Excel', 'CSV UTF-8'],
  ['an .ofd', 'report.ofd', zipSync({ 'OFD.xml': strToU8('<a/>') }), '.ofd', 'Word 文字稿'],
  ['slides', 'report.docx', zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }), '演示文稿', 'Word 文字稿'],
])('%s is refused with what to do, whatever it is called', (_, file, bytes, found, allowed) => {
  const format = formatOf(bytes, `seeds/2018/${file}`);
  expect(format).toMatchObject({
    found: expect.stringContaining(found) as string,
    allowed: expect.stringContaining(allowed) as string,
  });
});

test('a Word document is one by its content, and wants its own ending', async () => {
  const bytes = await makeDocx([text('甲。')]);
  expect(formatOf(bytes, 'seeds/2018/report.docx')).toBe('docx');
  expect(formatOf(bytes, 'seeds/2018/report.txt')).toMatchObject({
    allowed: '请改名为 seeds/2018/report.docx 再导入',
  });
  expect(formatOf(strToU8('年报'), 'seeds/2018/report.txt')).toBe('text');
});
