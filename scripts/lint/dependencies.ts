import type { IConfiguration, IRegularForbiddenRuleType } from 'dependency-cruiser';
import { MAY_IMPORT, PACKAGES, RESERVED } from './rooms.ts';

const OURS = '^(?:src|scripts|tests)/';
const TESTS = '\\.test\\.ts$';
/** What tests share, wherever they stand. */
const SUPPORT = '^tests/support/';

/** The files of some rooms, without those of the rooms that stand in them, as a pattern. */
function within(...rooms: readonly string[]): string {
  const patterns = rooms.map((room) => {
    const inner = Object.keys(MAY_IMPORT).filter((other) => other.startsWith(`${room}/`));
    const outside = inner.map((name) => `(?!${name.slice(room.length)}/)`).join('');
    return `${room.replaceAll('.', '\\.')}${outside}(?:/|$)`;
  });
  return `^(?:src/)?(?:${patterns.join('|')})`;
}

/** A package or a module of Node, as it is written and as the file that it resolves to. */
function packages(...patterns: readonly string[]): string {
  return `^(?:node_modules/)?(?:${patterns.join('|')})(?:[./]|$)`;
}

const forbid = (
  name: string,
  comment: string,
  { from, to }: Pick<IRegularForbiddenRuleType, 'from' | 'to'>,
): IRegularForbiddenRuleType => ({ name, comment, severity: 'error', from, to });

/** dependency-cruiser: no circles, types included, and the imports that `rooms.ts` allows. */
export default {
  forbidden: [
    forbid('circle', 'No module imports itself by way of others; move what both need into a third.', {
      from: {},
      to: { circular: true },
    }),
    forbid('room/unknown', 'A new folder needs a line in scripts/lint/rooms.ts.', {
      from: { path: OURS, pathNot: [within(...Object.keys(MAY_IMPORT)), '^tests/'] },
      to: { path: OURS },
    }),
    ...Object.entries(MAY_IMPORT).map(([room, rooms]) =>
      forbid(`room/${room}`, `${room} may import ${rooms.join(', ') || 'no other room'}.`, {
        from: { path: within(room) },
        to: { path: OURS, pathNot: [within(room, ...rooms), SUPPORT] },
      }),
    ),
    forbid('test-code', 'Only tests may import what tests share.', {
      from: { path: '^(?:src|scripts)/', pathNot: TESTS },
      to: { path: '^tests/' },
    }),
    ...Object.entries(PACKAGES).map(([room, allowed]) =>
      forbid(`packages/${room}`, `${room} may import no package but ${allowed.join(', ')}.`, {
        from: { path: within(room), pathNot: TESTS },
        to: { pathNot: [OURS, packages(...allowed)] },
      }),
    ),
    ...RESERVED.map(({ module, files }) =>
      forbid(`reserved/${module}`, `Only ${files.join(', ')} may import it.`, {
        from: { path: OURS, pathNot: [...files] },
        to: { path: packages(module) },
      }),
    ),
  ],
  options: {
    // Types count: what only the compiler sees is a dependency as well.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
} satisfies IConfiguration;
