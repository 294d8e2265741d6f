/** What every script on a server begins with: it stops at the first failure, in the folder, with files that a web server may read. */
export function toHead(path: string): readonly string[] {
  return ['set -eu', 'umask 022', 'LC_ALL=C', 'export LC_ALL', `cd ${quote(path)}`];
}

/** A word of a POSIX shell. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Writes lines to a file as they are; none of them may be `END_OF_LINES`. */
export function toFile(file: string, lines: readonly string[]): readonly string[] {
  return [`cat > ${file} <<'END_OF_LINES'`, ...lines, 'END_OF_LINES'];
}
