/**
 * The lock of a place is a row of files, `state/lock.1`, `lock.2`, …: the highest is held unless `lock.N.free` lies beside it.
 * Whoever may follow makes the next by a hard link, which succeeds for one alone, and brings the file's text with it. No file
 * is taken away while anybody can still count on it, so that a run which has lost its turn always finds out.
 */
import { quote, toFile, toHead } from './shell.ts';

interface Attempt {
  /** One line of text that tells who asks. */
  readonly owner: string;
  /** A name that no other run has. */
  readonly token: string;
  /** The number of a lock whose owner is known to have died; it may be followed though it is held. */
  readonly dead: number | undefined;
  /** How many seconds to wait for the lock. */
  readonly wait: number;
}

/** Prints `held N`, or `busy N` and the line of the owner. */
export function toAcquireScript(path: string, { owner, token, dead, wait }: Attempt): string {
  const own = `state/new.${token}`;
  return [
    'umask 022',
    `mkdir -p ${quote(`${path}/releases`)} ${quote(`${path}/state`)}`,
    ...toHead(path),
    'find releases state -prune ! -perm 755 -exec chmod 755 {} +',
    ...toFile(own, [owner]),
    'waited=0',
    'while :; do',
    ...toLast().map((line) => `  ${line}`),
    `  if ! is_held || [ "$last" -eq ${dead ?? -1} ]; then`,
    `    if ln ${own} "state/lock.$((last + 1))" 2> /dev/null; then`,
    `      rm ${own}`,
    '      echo "held $((last + 1))"',
    '      exit',
    '    fi',
    '    # Either somebody was quicker, or this says why it cannot be.',
    `    if [ ! -e "state/lock.$((last + 1))" ]; then ln ${own} "state/lock.$((last + 1))"; fi`,
    `  elif [ "$waited" -ge ${wait} ]; then`,
    `    rm ${own}`,
    '    echo "busy $last"',
    '    cat "state/lock.$last"',
    '    exit',
    '  else',
    '    waited=$((waited + 1))',
    '    sleep 1',
    '  fi',
    'done',
    '',
  ].join('\n');
}

/** Gives a run's own lock back, and takes away what it has not brought to its end. */
export function toReleaseScript(path: string, lock: number): string {
  return `${toUnlockScript(path, lock)}rm -rf releases/*.${lock}.partial\n`;
}

/** Opens the lock of another run, and leaves its upload alone. */
export function toUnlockScript(path: string, lock: number): string {
  return [
    ...toHead(path),
    `if [ -e state/lock.${lock} ] && [ ! -e state/lock.${lock}.free ]; then`,
    `  ln state/lock.${lock} state/lock.${lock}.free`,
    'fi',
    '',
  ].join('\n');
}

/** Prints `held N` and the line of the owner, or `free`. */
export function toAskScript(path: string): string {
  return [
    ...toHead(path),
    ...toLast(),
    'if is_held; then echo "held $last"; cat "state/lock.$last"; else echo free; fi',
    '',
  ].join('\n');
}

/** Ends a run whose turn is over: the lock was taken from it by `--unlock` or as one of a day before. */
export function toFence(lock: number): readonly string[] {
  return [
    `if [ -e state/lock.${lock}.free ] || [ -e state/lock.${lock + 1} ]; then`,
    '  echo "这次部署的锁已经被解开，别人可能正在部署" >&2',
    '  exit 1',
    'fi',
  ];
}

/** `$last`, the highest number; `is_held`, whether its owner may still be at work. A day is more than any deploy takes. */
function toLast(): readonly string[] {
  return [
    'last=0',
    'for lock in state/lock.*; do',
    '  number=${lock##*.}',
    "  case $number in '' | *[!0-9]*) continue ;; esac",
    '  if [ "$number" -gt "$last" ]; then last=$number; fi',
    'done',
    'is_held() {',
    '  [ "$last" -gt 0 ] && [ ! -e "state/lock.$last.free" ] &&',
    '    [ -z "$(find "state/lock.$last" -prune -mtime +0)" ]',
    '}',
  ];
}
