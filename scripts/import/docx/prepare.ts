import { DOCUMENT, packArchive, type Parts } from './archive.ts';
import { readNumbering, type Label } from './numbering.ts';
import { outlineRole, readStyles, type Role, type Styles } from './styles.ts';
import { allNamed, childAt, parseXml, serializeXml, valueAt, wordsIn } from './xml.ts';

/** A Word file made plain for mammoth, and the styles that nothing is known of: their names and how many paragraphs have them. */
export interface Prepared {
  readonly bytes: Uint8Array;
  readonly lostStyles: ReadonlyMap<string, number>;
}

const RELATIONS = 'word/_rels/document.xml.rels';
const REFERENCES = ['r:embed', 'r:link', 'r:id'];

/** How mammoth writes each role that `prepareDocument` gives. */
export const STYLE_MAP: readonly string[] = [
  ...['title', 'subtitle', 'caption', 'bullet'].map((role) => `p.import${role} => p.${role}:fresh`),
  ...Array.from({ length: 9 }, (_, index) => `p.importheading${index + 1} => p.heading${index + 1}:fresh`),
  'p.importbody => p:fresh',
];

/**
 * Writes what styles and automatic numbers say into the document itself: every paragraph gets its role as its style, and
 * the number that Word shows before it (一、) as words, which mammoth would drop.
 */
export function prepareDocument(parts: Parts): Prepared {
  const document = parseXml(parts[DOCUMENT] ?? new Uint8Array());
  const styles = readStyles(parts);
  const countNumber = readNumbering(parts);
  const lostStyles = new Map<string, number>();
  for (const paragraph of allNamed(document, 'w:p')) {
    const properties = childAt(paragraph, 'w:pPr');
    const style = valueAt(properties, 'w:pStyle');
    const numbering =
      childAt(properties, 'w:numPr') ?? (style === undefined ? undefined : styles.numberingOf(style));
    const label = numbering && !isDeleted(properties) ? countNumber(numbering) : undefined;
    const role = roleOf(styles, style, valueAt(properties, 'w:outlineLvl'));
    if (role === undefined && style !== undefined && wordsIn(paragraph).trim() !== '') {
      const name = styles.nameOf(style);
      lostStyles.set(name, (lostStyles.get(name) ?? 0) + 1);
    }
    rewrite(paragraph, properties, role ?? 'body', wordsIn(paragraph).trim() === '' ? undefined : label);
  }
  dropUnlistedPictures(document, parts);
  return { bytes: packArchive({ ...parts, [DOCUMENT]: serializeXml(document) }), lostStyles };
}

/** mammoth breaks off at a picture whose file the document does not list; without the reference it counts as unread. */
function dropUnlistedPictures(document: Document, parts: Parts): void {
  const bytes = parts[RELATIONS];
  const listed = bytes ? allNamed(parseXml(bytes), 'Relationship') : [];
  const ids = new Set(listed.map((relation) => relation.getAttribute('Id')));
  for (const picture of allNamed(document, 'a:blip', 'v:imagedata'))
    for (const name of REFERENCES) if (!ids.has(picture.getAttribute(name))) picture.removeAttribute(name);
}

function roleOf(styles: Styles, style: string | undefined, outline: string | undefined): Role | undefined {
  return outlineRole(outline) ?? (style === undefined ? 'body' : styles.roleOf(style));
}

/** A paragraph whose end is deleted by a tracked change runs into the next one and has no number. */
function isDeleted(properties: Element | undefined): boolean {
  return childAt(properties, 'w:rPr', 'w:del') !== undefined;
}

function rewrite(
  paragraph: Element,
  properties: Element | undefined,
  role: Role,
  label: Label | undefined,
): void {
  const document = paragraph.ownerDocument;
  const target = properties ?? document.createElement('w:pPr');
  if (!properties) paragraph.insertBefore(target, paragraph.firstChild);
  for (const name of ['w:pStyle', 'w:numPr']) {
    const old = childAt(target, name);
    if (old) target.removeChild(old);
  }
  const style = document.createElement('w:pStyle');
  const isBullet = label?.kind === 'bullet' && role === 'body';
  style.setAttribute('w:val', `import${isBullet ? 'bullet' : role}`);
  target.insertBefore(style, target.firstChild);
  if (label?.kind !== 'number') return;
  const run = document.createElement('w:r');
  const text = document.createElement('w:t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(label.text));
  run.appendChild(text);
  paragraph.insertBefore(run, target.nextSibling);
}
