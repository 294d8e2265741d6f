import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeDocumentXml, p, part, r } from '../../../tests/support/docx-xml.ts';
import { readWordFile } from '../../../tests/support/read-word.ts';

describe('a package', () => {
  const body = p(r('甲。'), '<w:numPr><w:numId w:val="1"/></w:numPr>');

  test('may call its document and its parts otherwise', async () => {
    const numbering = part(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    );
    for (const main of ['word/document2.xml', 'doc/text.xml'])
      expect(
        (
          await readWordFile(
            makeDocumentXml(body, {
              main,
              parts: [{ type: 'numbering', path: 'numbering2.xml', data: numbering }],
            }),
          )
        ).lines,
      ).toEqual(['一、甲。']);
  });

  test.each([
    ['from the top', 'Target="word/document.xml"', 'Target="/word/document2.xml"'],
    ['by steps', 'Target="word/document.xml"', 'Target="./x/../word/document2.xml"'],
    ['in another case', 'Target="word/document.xml"', 'Target="WORD/Document2.xml"'],
  ])('may name its document %s', async (_, from, to) => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
    const bytes = zipSync({
      '_rels/.rels': strToU8(rels.replace(from, to)),
      'word/document2.xml': strToU8(part('document', `<w:body>${p(r('甲。'))}</w:body>`)),
    });
    expect((await readWordFile(bytes)).lines).toEqual(['甲。']);
  });

  test('may be strict, in UTF-16, and have prefixes of its own', async () => {
    const xml =
      '\uFEFF<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:rPr><x:strike/></x:rPr><x:t>旧</x:t></x:r><x:r><x:t>新</x:t></x:r></x:p></x:body></x:document>';
    const bytes = zipSync({ 'word/document.xml': Uint8Array.from(Buffer.from(xml, 'utf16le')) });
    expect(await readWordFile(bytes)).toMatchObject({ lines: ['新'], leftOut: ['第 1 段  划掉的字  “旧”'] });
  });
});
