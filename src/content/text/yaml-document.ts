import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';

/** A place in a text file; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Why a text does not parse: the parser's code, its words in English and where it stands. */
export interface Problem extends Position {
  readonly code: string;
  readonly message: string;
}

/** Keys and indexes that lead to a value, as Zod reports them. */
export type DataPath = readonly PropertyKey[];

export interface YamlDocument {
  readonly text: string;
  /** Of the file, where the text begins. */
  readonly firstLine: number;
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** Where a value stands, or its key; for a path that does not exist, the nearest value that does and holds it. */
  readonly locate: (path: DataPath, part?: 'key' | 'value') => Position;
  /** The offsets in the text between which a value is written, its quotes included; undefined where there is none. */
  readonly rangeOf: (path: DataPath) => { readonly start: number; readonly end: number } | undefined;
}

type Fault = Pick<YAMLError, 'code' | 'message' | 'pos'>;

/**
 * Reads YAML with the positions of its values. Never throws: what does not parse is in `problems`, and `data` is then undefined.
 * Aliases are a problem: nothing that staff write needs them, and a few lines of them stand for gigabytes.
 */
export function parseYaml(text: string, firstLine = 1): YamlDocument {
  const lines = new LineCounter();
  const toPosition = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(col, 1) };
  };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings];
  const problems = (faults.length > 0 ? faults : findAliases(document)).map(({ code, message, pos }) => ({
    code,
    message,
    ...toPosition(pos[0]),
  }));
  return {
    text,
    firstLine,
    data: problems.length === 0 ? (document.toJS() as unknown) : undefined,
    problems,
    rangeOf: (path) => rangeIn(document.contents, path),
    locate: (path, part = 'value') => toPosition(offsetOf(document.contents, path, part)),
  };
}

function findAliases(document: Document.Parsed): readonly Fault[] {
  const found: Fault[] = [];
  visit(document, {
    Alias: (_key, { source, range }) => {
      found.push({ code: 'BAD_ALIAS', message: `Alias *${source}`, pos: [range?.[0] ?? 0, range?.[1] ?? 0] });
    },
  });
  return found;
}

function offsetOf(root: Node | null, path: DataPath, part: 'key' | 'value'): number {
  let node: unknown = root;
  let offset = startOf(root) ?? 0;
  for (const name of path) {
    const child = childOf(node, name);
    if (!child) return offset;
    node = child.value;
    offset = startOf(part === 'key' ? child.key : child.value) ?? startOf(child.key) ?? offset;
  }
  return offset;
}

function rangeIn(
  root: Node | null,
  path: DataPath,
): { readonly start: number; readonly end: number } | undefined {
  let node: unknown = root;
  for (const name of path) node = childOf(node, name)?.value;
  if (!isScalar(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return { start, end };
}

function childOf(
  node: unknown,
  name: PropertyKey,
): { readonly key: unknown; readonly value: unknown } | undefined {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(name));
  if (!isSeq(node)) return undefined;
  const value = node.items[Number(name)];
  return value === undefined ? undefined : { key: value, value };
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

/** Every text in the data of a YAML file, with its path. */
export function textsOf(
  data: unknown,
  path: DataPath = [],
): readonly { readonly text: string; readonly path: DataPath }[] {
  if (typeof data === 'string') return [{ text: data, path }];
  if (typeof data !== 'object' || data === null || data instanceof Date) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    textsOf(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}
