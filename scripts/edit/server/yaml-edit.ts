import { isDeepStrictEqual } from 'node:util';
import { isCollection, isMap, isScalar, isSeq, parseDocument, stringify, type Node, type Pair } from 'yaml';

/** Keys and indexes that lead to a value. */
export type YamlPath = readonly (string | number)[];

/**
 * What is to be done at a path: a value put there, a member added to the list there (at the end, or before the member `at`),
 * the members of the list put in another order (`order` names their old indexes), or the key or member taken away.
 */
export type YamlEdit =
  | { readonly path: YamlPath; readonly set: unknown }
  | { readonly path: YamlPath; readonly add: unknown; readonly at?: number | undefined }
  | { readonly path: YamlPath; readonly order: readonly number[] }
  | { readonly path: YamlPath; readonly remove: true };

/**
 * The text of a YAML file with one change and all other bytes as they were: comments, order, quotation marks, folds.
 * Throws where the path leads nowhere, where it would take the last member away, or where the result would not say what was asked for.
 */
export function editYaml(text: string, edit: YamlEdit): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new Error('the YAML does not parse');
  const wanted = applyTo(document.toJS() as unknown, edit);
  const edited = splice(text, document.contents, edit);
  const got = parseDocument(edited);
  if (got.errors.length > 0 || !isDeepStrictEqual(got.toJS(), wanted))
    throw new Error(`the edit at ${edit.path.join('.')} would change other values`);
  return edited;
}

function splice(text: string, root: Node | null, edit: YamlEdit): string {
  const parents = edit.path.slice(0, -1);
  const name = edit.path.at(-1);
  if ('add' in edit) {
    const list = nodeAt(root, edit.path);
    if (!isSeq(list)) throw new Error('only a list takes members');
    // `reported: []` becomes a list of lines with its first group.
    if (list.items.length === 0 && typeof edit.add === 'object')
      return splice(text, root, { path: edit.path, set: [edit.add] });
    return withMember(text, list, edit.add, edit.at);
  }
  if ('order' in edit) {
    const list = nodeAt(root, edit.path);
    if (!isSeq(list)) throw new Error('only a list has an order');
    return inOrder(text, list, edit.order);
  }
  if (edit.path.length === 0 && 'set' in edit) return withRoot(text, root, edit.set);
  const parent = nodeAt(root, parents);
  if (name === undefined || !isCollection(parent)) throw new Error('the path leads nowhere');
  if ('remove' in edit) return without(text, parent, indexIn(parent, name));
  const index = indexIn(parent, name);
  if (index >= 0) return withValue(text, parent, index, edit.set);
  if (!isMap(parent)) throw new Error('the path leads nowhere');
  return withMember(text, parent, { [String(name)]: edit.set });
}

/** The value at a path, in plain data. */
function applyTo(data: unknown, edit: YamlEdit): unknown {
  const root = structuredClone(data);
  const at = (path: YamlPath): unknown =>
    path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], root);
  if ('add' in edit || 'order' in edit) {
    const list = at(edit.path) as unknown[];
    if ('add' in edit) list.splice(edit.at ?? list.length, 0, edit.add);
    else list.splice(0, list.length, ...edit.order.map((index) => list[index]));
    return root;
  }
  if (edit.path.length === 0 && 'set' in edit) return edit.set;
  const parent = at(edit.path.slice(0, -1)) as Record<string, unknown> | unknown[];
  const name = edit.path.at(-1) ?? '';
  if ('set' in edit) (parent as Record<string, unknown>)[name] = edit.set;
  else if (Array.isArray(parent)) parent.splice(Number(name), 1);
  else Reflect.deleteProperty(parent, name);
  return root;
}

type Collection = Extract<Node, { items: unknown[] }>;

function nodeAt(root: Node | null, path: YamlPath): unknown {
  return path.reduce<unknown>((node, name) => {
    if (!isCollection(node)) throw new Error('the path leads nowhere');
    const item: unknown = node.items[indexIn(node, name)];
    return isSeq(node) ? item : (item as Pair | undefined)?.value;
  }, root);
}

function indexIn(node: Collection, name: string | number): number {
  if (isSeq(node)) return Number(name) < node.items.length ? Number(name) : -1;
  return node.items.findIndex((item) => {
    const { key } = item;
    return isScalar(key) && String(key.value) === String(name);
  });
}

function withValue(text: string, parent: Collection, index: number, value: unknown): string {
  const item = parent.items[index];
  const old = (isSeq(parent) ? item : (item as Pair).value) as Node | null;
  const [start, end] = old?.range ?? [];
  if (start === undefined || end === undefined) throw new Error('a value without a place');
  if (parent.flow === true || isPlainOrFlow(old, value))
    return (
      text.slice(0, start) +
      // Behind `todo:` with nothing on its line there is no space yet.
      (text.at(start - 1) === ':' ? ' ' : '') +
      inline(value, parent.flow === true, old) +
      (text.slice(start, end).endsWith('\n') ? '\n' : '') +
      text.slice(end)
    );
  const [from, to] = spanOf(text, parent, index);
  // What stands behind the value on its line is a comment, and stays there.
  const line = text.slice(start, to).replace(/\n$/, '');
  if (
    isMap(parent) &&
    typeof value === 'object' &&
    value !== null &&
    !line.includes('\n') &&
    !isEmpty(value)
  ) {
    const rest = text.slice(end, start + line.length).trim();
    return (
      text.slice(0, start).trimEnd() +
      (rest === '' ? '' : ` ${rest}`) +
      `\n${block(value, indentOf(text, parent) + 2)}` +
      text.slice(to)
    );
  }
  const key = isMap(parent) ? String(((item as Pair).key as { value: unknown }).value) : undefined;
  return (
    text.slice(0, from) +
    block(key === undefined ? [value] : { [key]: value }, indentOf(text, parent)) +
    text.slice(to)
  );
}

/** Whether a value goes on the line of its key: a scalar for a scalar, or a list where one stands in brackets. */
function isPlainOrFlow(old: Node | null, value: unknown): boolean {
  if (isSeq(old) && old.items.length === 0 && isListOfGroups(value)) return false;
  const isOldInline = old === null || isScalar(old) || (isCollection(old) && old.flow === true);
  return (
    isOldInline && (typeof value !== 'object' || value === null || (isCollection(old) && old.flow === true))
  );
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

function isListOfGroups(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'object';
}

function withMember(text: string, list: Collection, value: unknown, at?: number): string {
  const [, end = 0] = list.range ?? [];
  const before = at ?? list.items.length;
  if (list.flow === true) {
    const inner = inline(isSeq(list) ? [value] : value).replaceAll(/^[[{]\s*|\s*[\]}]$/g, '');
    if (before < list.items.length) {
      const [start] = flowSpan(list.items[before]);
      return `${text.slice(0, start)}${inner}, ${text.slice(start)}`;
    }
    const kept = text.slice(0, end - 1).trimEnd();
    return kept + (list.items.length === 0 ? '' : ', ') + inner + text.slice(kept.length);
  }
  // What stands between two members belongs to the second: comments, an empty line.
  const to = before > 0 ? spanOf(text, list, before - 1)[1] : spanOf(text, list, 0)[0];
  const gap = to === 0 || text.slice(0, to).endsWith('\n') ? '' : '\n';
  return (
    text.slice(0, to) + gap + block(isSeq(list) ? [value] : value, indentOf(text, list)) + text.slice(to)
  );
}

/** The members change places; what stands between them stays. */
function inOrder(text: string, list: Collection, order: readonly number[]): string {
  const spans = list.items.map((item, index): readonly [number, number] => {
    const [start, end] = flowSpan(item);
    if (list.flow === true) return [start, end];
    const [, lineEnd] = spanOf(text, list, index);
    return [text.lastIndexOf('-', start), text.slice(0, lineEnd).trimEnd().length];
  });
  let [result, done] = ['', 0];
  for (const [index, [start, end]] of spans.entries()) {
    const [from = 0, to = 0] = spans[order[index] ?? index] ?? [];
    result += text.slice(done, start) + text.slice(from, to);
    done = end;
  }
  return result + text.slice(done);
}

/** The whole of a file; comments before and behind it stay. */
function withRoot(text: string, root: Node | null, value: unknown): string {
  const [start, end] = root?.range ?? [text.length, text.length];
  const before = text.slice(0, start);
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  const written = stringify(value, { lineWidth: 0 });
  return before + gap + (text.slice(end).startsWith('\n') ? written.trimEnd() : written) + text.slice(end);
}

function without(text: string, parent: Collection, index: number): string {
  if (index < 0) throw new Error('the path leads nowhere');
  if (parent.flow === true) {
    const [start, end] = flowSpan(parent.items[index]);
    const after = /^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0;
    const before = after > 0 ? 0 : (/,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0);
    return text.slice(0, start - before) + text.slice(end + after);
  }
  if (parent.items.length === 1) throw new Error('the last member cannot be taken away alone');
  const [from, to] = spanOf(text, parent, index);
  return text.slice(0, from) + text.slice(to);
}

function flowSpan(item: unknown): readonly [number, number] {
  const isPair = typeof item === 'object' && item !== null && 'key' in item;
  const first = (isPair ? item.key : item) as Node;
  const last = (isPair ? ((item as Pair).value ?? item.key) : item) as Node;
  return [first.range?.[0] ?? 0, last.range?.[1] ?? 0];
}

/** The whole lines of a member of a block: from the line of its key or dash to the end of its last line. */
function spanOf(text: string, parent: Collection, index: number): readonly [number, number] {
  const [start, end] = flowSpan(parent.items[index]);
  const first = isSeq(parent) ? text.lastIndexOf('-', start) : start;
  const from = text.lastIndexOf('\n', first) + 1;
  const last = text.slice(0, Math.max(end, leafEnd(parent.items[index]))).trimEnd().length;
  const lineEnd = text.indexOf('\n', last);
  // The first key of a list's member stands behind the dash.
  return [text.slice(from, first).trim() === '' ? from : first, lineEnd < 0 ? text.length : lineEnd + 1];
}

function leafEnd(item: unknown): number {
  const node =
    typeof item === 'object' && item !== null && 'key' in item ? ((item as Pair).value ?? item.key) : item;
  if (isCollection(node) && node.flow !== true && node.items.length > 0) return leafEnd(node.items.at(-1));
  return (node as Node | null)?.range?.[1] ?? 0;
}

function indentOf(text: string, node: Collection): number {
  const [start] = flowSpan(node.items[0]);
  const first = isSeq(node) ? text.lastIndexOf('-', start) : start;
  return first - (text.lastIndexOf('\n', first - 1) + 1);
}

function block(value: unknown, indent: number): string {
  return stringify(value, { lineWidth: 0 }).replaceAll(/^(?=.)/gm, ' '.repeat(indent));
}

/** On one line; `isWithin` brackets, where a comma would part it. */
function inline(value: unknown, isWithin = false, old?: Node | null): string {
  const type =
    isScalar(old) && typeof value === 'string' && typeof old.value === 'string' ? old.type : undefined;
  const options = {
    lineWidth: 0,
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    blockQuote: false,
    ...((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && { defaultStringType: type }),
  } as const;
  const written = stringify(isWithin ? [value] : value, options).trimEnd();
  return isWithin ? written.slice(1, -1).trim() : written;
}
