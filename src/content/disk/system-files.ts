/** What Windows, macOS, storage boxes and office programs keep in folders for themselves. */
const SYSTEM =
  /^(?:\.ds_store|\._.*|thumbs\.db|ehthumbs(?:_vista)?\.db|desktop\.ini|icon\r|__macosx|@eadir|\$recycle\.bin|system volume information|~\$.*|~.*\.tmp|.*~)$/i;

/** Whether a path is, or lies in, something that a system put there: `.DS_Store`, `Thumbs.db`, `~$report.docx`. */
export function isSystemFile(path: string): boolean {
  return path.split(/[/\\]/).some((name) => SYSTEM.test(name));
}

/** Whether a path is none of staff's: a system's, or, with a dot before its name, an editor's. */
export function isHiddenFile(path: string): boolean {
  return isSystemFile(path) || path.split(/[/\\]/).some((name) => name.startsWith('.'));
}
