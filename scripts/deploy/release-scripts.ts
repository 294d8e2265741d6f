/** A release's own hashed files, below the release; beside it lies `<id>.files` with one a line. */
type HashedFiles = readonly string[];

/** Makes room for a release that is being uploaded, and prints the id of the one that is served, if there is one. */
export function toBeginScript(path: string, id: string): string {
  return [
    `mkdir -p ${quote(`${path}/releases`)}`,
    ...toHead(path),
    '# What an upload that broke off has left.',
    'rm -rf releases/*.partial',
    `mkdir releases/${quote(id)}.partial`,
    'if [ -L current ]; then basename "$(readlink current)"; fi',
    '',
  ].join('\n');
}

/**
 * Makes an uploaded release the one that is served, in one rename, and forgets the oldest beyond `keep`. The hashed files of
 * the release before stay reachable for pages that readers have open.
 */
export function toFinishScript(path: string, id: string, hashed: HashedFiles, keep: number): string {
  const release = quote(id);
  return [
    ...toHead(path),
    `id=${release}`,
    'cat > "releases/$id.files" <<\'END_OF_FILES\'',
    ...hashed,
    'END_OF_FILES',
    'if [ -L current ]; then',
    '  old=$(basename "$(readlink current)")',
    ...toCarry('releases/$id.partial'),
    'fi',
    'mv "releases/$id.partial" "releases/$id"',
    ...toSwitch(),
    `ls -1 releases | grep -v '\\.' | sort -r | tail -n +${keep + 1} | while IFS= read -r old; do`,
    '  if [ "$old" != "$id" ]; then rm -rf "releases/$old" "releases/$old.files"; fi',
    'done',
    '',
  ].join('\n');
}

/** Serves the release before the one that is served, and prints its id. Fails where there is none. */
export function toRollbackScript(path: string): string {
  return [
    ...toHead(path),
    'now=$(basename "$(readlink current)")',
    `id=$(ls -1 releases | grep -v '\\.' | sort | awk -v now="$now" '$0 < now { last = $0 } END { print last }')`,
    'if [ -z "$id" ]; then echo "没有更早的版本：现在是 $now" >&2; exit 1; fi',
    'old=$now',
    ...toCarry('releases/$id'),
    ...toSwitch(),
    'echo "$id"',
    '',
  ].join('\n');
}

function toHead(path: string): readonly string[] {
  return ['set -eu', `cd ${quote(path)}`];
}

/** Gives a release the hashed files of the one that readers have open, `$old`; they have names of their own. */
function toCarry(release: string): readonly string[] {
  return [
    'if [ -f "releases/$old.files" ]; then',
    '  while IFS= read -r file; do',
    '    for name in "$file" "$file.br" "$file.gz"; do',
    `      if [ -f "releases/$old/$name" ] && [ ! -e "${release}/$name" ]; then`,
    `        mkdir -p "$(dirname "${release}/$name")"`,
    `        ln "releases/$old/$name" "${release}/$name"`,
    '      fi',
    '    done',
    '  done < "releases/$old.files"',
    'fi',
  ];
}

/** A link cannot be changed in place, but a rename puts a new one over the old at once. */
function toSwitch(): readonly string[] {
  return ['ln -sfn "releases/$id" current.next', 'mv -fT current.next current'];
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
