import { attributeOf, isElement, nodesOf, type MarkdownNode } from './text/mdx-document.ts';
import { COMPONENTS, type ComponentDeclaration, type Reference } from './component-table.ts';

/** What the table says of an element; undefined where it is none of the authors' components. */
export function componentOf(node: MarkdownNode): ComponentDeclaration | undefined {
  const name = node.name ?? '';
  return isElement(node) && Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
}

/** Whether an element reads as the wording of the observation that its `id` names. */
export function isStat(node: MarkdownNode): boolean {
  return componentOf(node)?.text === 'wording';
}

/** Whether an element's words stand in the place of others of the source. */
export function isRevised(node: MarkdownNode): boolean {
  return componentOf(node)?.text === 'revised';
}

/** What the value of an attribute names: one thing, of `observations` each; nothing where it is empty. */
export function idsIn(value: string, kind: Reference): readonly string[] {
  return (kind === 'observations' ? value.split(/\s+/) : [value]).filter((id) => id !== '');
}

/** What the components below a node name of this kind, each with the element that names it. */
export function referencesTo(
  root: MarkdownNode,
  kind: Reference,
): readonly { readonly node: MarkdownNode; readonly id: string }[] {
  return elementsNaming(root, kind).flatMap(({ node, value = '' }) =>
    idsIn(value, kind).map((id) => ({ node, id })),
  );
}

/** The elements below a node that may name a thing of this kind, with the value that names it; undefined where it is not given. */
export function elementsNaming(
  root: MarkdownNode,
  kind: Reference,
): readonly { readonly node: MarkdownNode; readonly value: string | undefined }[] {
  return [...nodesOf(root)].flatMap((node) =>
    Object.entries(componentOf(node)?.attributes ?? {}).flatMap(([name, { names }]) =>
      names === kind ? [{ node, value: attributeOf(node, name) }] : [],
    ),
  );
}
