import { toFence } from './lock-scripts.ts';
import { quote, toFile, toHead } from './shell.ts';
import type { Lock } from './lock.ts';

/** What a server is told of a release that has been uploaded. */
export interface Upload {
  /** The name under which room was made for it. */
  readonly name: string;
  /** The release's own hashed files, below the release. */
  readonly hashed: readonly string[];
  /** A line of sha256sum for each file. */
  readonly sums: readonly string[];
  /** How many releases stay. */
  readonly keep: number;
  /** Who serves it, and when. */
  readonly note: string;
}

/** Makes room for a release, and prints the name that it gets and the one that is served, if there is one. */
export function toBeginScript(path: string, id: string, { number, dead }: Lock): string {
  return [
    ...toHead(path),
    ...toFence(number),
    `name=${quote(id)}`,
    'count=1',
    `while [ -e "releases/$name" ]; do count=$((count + 1)); name=${quote(id)}-$count; done`,
    `mkdir "releases/$name.${number}.partial"`,
    'echo "$name"',
    'if [ -L current ]; then basename "$(readlink current)"; fi',
    ...(dead === undefined ? [] : [`rm -rf releases/*.${dead}.partial || true`]),
    ...toLeftovers(),
    '',
  ].join('\n');
}

/**
 * Makes an uploaded release the one that is served, in one rename, when all of it has arrived; prints `served`; then forgets
 * the releases that were served longest ago. The hashed files of the release before stay reachable for pages that readers
 * have open.
 */
export function toFinishScript(path: string, upload: Upload, { number }: Lock): string {
  const { name, hashed, sums, keep, note } = upload;
  return [
    ...toHead(path),
    ...toFence(number),
    `id=${quote(name)}`,
    `partial="releases/$id.${number}.partial"`,
    ...toFile('"releases/$id.files"', hashed),
    ...toFile('"releases/$id.sha256"', sums),
    'find "$partial" -type d ! -perm 755 -exec chmod 755 {} +',
    'find "$partial" -type f ! -perm 644 -exec chmod 644 {} +',
    `found=$(find "$partial" ! -type d | wc -l)`,
    `if [ "$found" -ne ${sums.length} ]; then echo "应当有 ${sums.length} 个文件，到了 $found 个" >&2; exit 1; fi`,
    ...toWhole('"$partial"'),
    ...toOrder(),
    'if [ -n "$now" ]; then',
    '  old=$now',
    ...toCarry('$partial'),
    'fi',
    `{ order; echo "$id "${quote(note)}; } | tail -n ${keep} > state/served.next`,
    ...toFence(number),
    'mv "$partial" "releases/$id"',
    ...toSwitch(),
    'echo served',
    ...toPrune(),
    '',
  ].join('\n');
}

/** Serves the release that was served before the one that is, which is not served again, and prints its id. Fails where there is none. */
export function toRollbackScript(path: string, { number }: Lock): string {
  return [
    ...toHead(path),
    ...toFence(number),
    ...toOrder(),
    "order | sed '$d' > state/served.next",
    "id=$(tail -n 1 state/served.next | cut -d ' ' -f 1)",
    'if [ -z "$id" ]; then echo "没有更早的版本：现在是 ${now:-空的}" >&2; exit 1; fi',
    ...toWhole('"releases/$id"'),
    'old=$now',
    ...toCarry('releases/$id'),
    ...toFence(number),
    ...toSwitch(),
    'echo "$id"',
    '',
  ].join('\n');
}

/** Fails unless a folder holds every file of the manifest of `$id`, byte for byte, or by name where nothing there can hash. */
function toWhole(folder: string): readonly string[] {
  return [
    'sums="$PWD/releases/$id.sha256"',
    'wanted=$(wc -l < "$sums")',
    'if command -v sha256sum > /dev/null; then',
    `  good=$(cd ${folder} && sha256sum -c "$sums" 2> /dev/null | grep -c ': OK$') || true`,
    'elif command -v shasum > /dev/null; then',
    `  good=$(cd ${folder} && shasum -a 256 -c "$sums" 2> /dev/null | grep -c ': OK$') || true`,
    'else',
    `  good=$(cd ${folder} && while IFS= read -r line; do if [ -f "\${line#*  }" ]; then echo; fi; done < "$sums" | wc -l)`,
    'fi',
    'if [ "$good" -ne "$wanted" ]; then',
    '  echo "版本 $id 不完整：$wanted 个文件里只有 $good 个和清单一样" >&2',
    '  exit 1',
    'fi',
  ];
}

/**
 * `$now`, the release that is served, and `order`, which prints all that can be gone back to in the order of serving, one a
 * line, the last one `$now`. `state/served` is written before the switch; where the switch never came, the link is right.
 */
function toOrder(): readonly string[] {
  return [
    "now=''",
    'if [ -L current ]; then now=$(basename "$(readlink current)"); fi',
    'if [ ! -e state/served ]; then : > state/served; fi',
    'order() {',
    `  awk -v now="$now" '`,
    '    { line[++n] = $0; if ($1 == now) at = n }',
    '    END { if (now != "" && !at) line[at = ++n] = now; for (i = 1; i <= at; i++) print line[i] }',
    "  ' state/served",
    '}',
  ];
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
  return [
    'mv state/served.next state/served',
    'ln -sfn "releases/$id" current.next',
    'mv -fT current.next current',
  ];
}

/** Takes away every release that cannot be gone back to. What is being taken away has another name, so that it is never served. */
function toPrune(): readonly string[] {
  return [
    'for entry in releases/*; do',
    '  name=${entry#releases/}',
    '  case $name in *.partial | *.removed) continue ;; esac',
    '  name=${name%.files}',
    '  if cut -d \' \' -f 1 state/served | grep -qxF -e "${name%.sha256}"; then continue; fi',
    '  mv "$entry" "$entry.removed"',
    '  rm -rf "$entry.removed"',
    'done',
  ];
}

/** What runs that died have left; what cannot be taken away waits for the next run. An upload is nobody’s when it is a day old. */
function toLeftovers(): readonly string[] {
  return [
    'rm -rf releases/*.removed || true',
    'for left in releases/*.partial state/new.* state/lock.*; do',
    '  if [ -e "$left" ] && [ -n "$(find "$left" -prune -mtime +0)" ]; then rm -rf "$left" || true; fi',
    'done',
  ];
}
