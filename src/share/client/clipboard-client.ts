/** Puts a text on the clipboard; false where the browser does not let us. `near` stands where a field may be put for a moment. */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, near);
  }
}

/** The way of engines without a clipboard interface, and of pages that are not served over https. */
function copyFromField(text: string, near: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.value = text;
  field.readOnly = true;
  near.append(field);
  field.select();
  field.setSelectionRange(0, text.length);
  try {
    // Deprecated, but old engines know no other way.
    const old: { readonly execCommand: (command: string) => boolean } = document;
    return old.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    near.focus();
  }
}
