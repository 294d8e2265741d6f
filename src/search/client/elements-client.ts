/** An element that the page must have. Errors: it has none, or one of another kind. */
export function findPart<Type extends Element>(root: Element, selector: string, type: new () => Type): Type {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`the search has no ${selector}`);
  return element;
}

export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/** Sets an attribute, or takes it away where there is no value. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
