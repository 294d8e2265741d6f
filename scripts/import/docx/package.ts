import { allNamed, parseXml } from './xml.ts';

/** The parts of a Word file by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** What a part of a package refers to. */
export interface Relation {
  /** The last word of its type: `image`, `footnotes`. */
  readonly type: string;
  /** The path of the part, as the package writes it; of an external one its address. */
  readonly target: string;
  readonly isExternal: boolean;
}

const DEFAULT_DOCUMENT = 'word/document.xml';
const MAIN_TYPE =
  /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled/;

/** What a part refers to, by id; `''` is the package itself. */
export function relationsOf(parts: Parts, part: string): ReadonlyMap<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const bytes = parts[pathIn(parts, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)];
  const elements = bytes ? allNamed(parseXml(bytes), 'Relationship') : [];
  return new Map(
    elements.map(({ attributes }) => {
      const isExternal = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      return [
        attributes.Id ?? '',
        {
          type: (attributes.Type ?? '').split('/').at(-1) ?? '',
          target: isExternal ? target : pathIn(parts, resolve(part.slice(0, slash), target)),
          isExternal,
        },
      ];
    }),
  );
}

/** The part that holds the document: as the package says, in its relations or by its type, and else under its usual name. Undefined where there is none. */
export function mainPartOf(parts: Parts): string | undefined {
  const related = relatedTo(parts, '', 'officeDocument');
  const typed = parts['[Content_Types].xml'];
  const named = typed
    ? allNamed(parseXml(typed), 'Override').find(({ attributes }) =>
        MAIN_TYPE.test(attributes.ContentType ?? ''),
      )
    : undefined;
  const candidates = [related, named?.attributes.PartName?.slice(1), DEFAULT_DOCUMENT];
  return candidates
    .map((path) => path !== undefined && pathIn(parts, path))
    .find((path): path is string => typeof path === 'string' && parts[path] !== undefined);
}

/** The part of a kind that a part refers to (`styles`, `numbering`). */
export function relatedTo(parts: Parts, part: string, type: string): string | undefined {
  const relations = [...relationsOf(parts, part).values()];
  return relations.find((relation) => relation.type === type && parts[relation.target] !== undefined)?.target;
}

/** `../media/1.png` from `word/` is `media/1.png`; `/word/media/1.png` is from the top. */
function resolve(folder: string, target: string): string {
  const path = decodeURIComponent(target.replaceAll(/%(?![\da-f]{2})/gi, '%25')).replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The names of parts are the same in either case. */
function pathIn(parts: Parts, path: string): string {
  if (parts[path]) return path;
  const folded = path.toLowerCase();
  return Object.keys(parts).find((name) => name.toLowerCase() === folded) ?? path;
}
