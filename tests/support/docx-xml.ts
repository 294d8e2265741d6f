import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', OFFICE],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
]
  .map(([prefix, uri]) => `xmlns:${prefix ?? ''}="${uri ?? ''}"`)
  .join(' ');

/** A part that the document refers to: `type` is the last word of the relation's (`numbering`), `path` from `word/`. */
export interface RelatedPart {
  readonly type: string;
  readonly path: string;
  readonly data: string | Uint8Array;
  readonly id?: string;
}

/** A paragraph of Word's XML; `properties` are those of the paragraph. */
export function p(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** A run of words; `properties` are those of the run. */
export function r(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A part with a root of Word's namespace: `part('numbering', …)`. */
export function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`;
}

/** What each part is, as LibreOffice and Word want to know it; a part of Word has a type of its own. */
function contentTypes(parts: readonly (readonly [path: string, type: string])[]): string {
  const overrides = parts
    .filter(([path]) => path.endsWith('.xml'))
    .map(
      ([path, type]) =>
        `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
    );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

/** A Word file whose body is this XML: what no program writes, and what only Word does. `main` is the path of the document. */
export function makeDocumentXml(
  body: string,
  {
    parts = [],
    main = 'word/document.xml',
  }: { readonly parts?: readonly RelatedPart[]; readonly main?: string } = {},
): Uint8Array {
  const relation = (type: string, target: string, id: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (content: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const [folder, name] = [main.slice(0, main.lastIndexOf('/')), main.slice(main.lastIndexOf('/') + 1)];
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes([
      [main, 'document.main'],
      ...parts.map(({ path, type }) => [`${folder}/${path}`, type] as const),
    ]),
    '_rels/.rels': relations(relation('officeDocument', main, 'rId1')),
    [main]: part('document', `<w:body>${body}</w:body>`),
    [`${folder}/_rels/${name}.rels`]: relations(
      parts.map(({ type, path, id }, index) => relation(type, path, id ?? `rId${index + 1}`)).join(''),
    ),
    ...Object.fromEntries(parts.map(({ path, data }) => [`${folder}/${path}`, data])),
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, data]) => [path, typeof data === 'string' ? strToU8(data) : data]),
    ),
  );
}

/** A numbering part with one list, number 1, of these levels: format and text (`['chineseCounting', '%1、']`). `more` is XML for further lists. */
export function numberingPart(
  levels: readonly (readonly [format: string, text: string, properties?: string])[],
  more = '',
): RelatedPart {
  const written = levels.map(
    ([format, text, properties = ''], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${properties}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return {
    type: 'numbering',
    path: 'numbering.xml',
    data: part(
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${written.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${more}`,
    ),
  };
}

/** The properties of a paragraph that a list numbers. */
export function numberedBy(number: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`;
}
