/** A module of WebAssembly that does nothing: its signature and its version. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** Whether this browser runs WebAssembly on this page: Chrome before 97 and Safari before 16 do not know the word by which the site's policy allows it. */
export function runsWebAssembly(): boolean {
  try {
    return new WebAssembly.Module(EMPTY_MODULE) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
