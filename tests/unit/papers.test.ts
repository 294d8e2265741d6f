import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAY_IMPORT } from '../../scripts/lint/rooms.ts';

const ARCHITECTURE = 'docs/ARCHITECTURE.md';
const PAPERS = globSync(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/**/*.md']);
const architecture = readFileSync(ARCHITECTURE, 'utf8');
/** The rooms of `src`, in the order in which the page names them. */
const ROOMS = [...architecture.matchAll(/^- `src\/(\w+)\/`/gm)].map(([, room = '']) => room);

/** Paths of the project in code marks, without a line number; `…`, `<year>` and the like stand for some name. */
function pathsIn(text: string): readonly string[] {
  const marked = /`((?:\.ci|\.github|\.vscode|content|docs|public|scripts|seeds|src|tests)\/[^`\s]*)`/g;
  return [...text.matchAll(marked)].map(([, path = '']) =>
    path.replace(/:\d+$/, '').replaceAll(/<[^>]+>|…/g, '*'),
  );
}

/** Whether a path names something; brackets of routes are no pattern. */
const exists = (path: string): boolean => globSync(path.replaceAll(/[[\]]/g, '?')).length > 0;

describe.each(PAPERS)('%s', (paper) => {
  const text = readFileSync(paper, 'utf8');

  test('names only paths that exist', () => {
    expect(pathsIn(text).filter((path) => !exists(path))).toEqual([]);
  });

  test('links only to files that exist', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !exists(join(dirname(paper), target)))).toEqual([]);
  });

  test('names only functions that the file beside them has', () => {
    const named = [...text.matchAll(/`([^`\s]+\.(?:ts|mjs|astro))`((?:(?: and)? `\w+\(\)`)+)/g)];
    const gone = named.flatMap(([, file = '', names = '']) => {
      const code = exists(file) ? readFileSync(file, 'utf8') : '';
      return [...names.matchAll(/\w+(?=\(\))/g)]
        .filter(([name]) => !new RegExp(`(?:function|const) ${name}\\b`).test(code))
        .map(([name]) => `${file} ${name}`);
    });
    expect(gone).toEqual([]);
  });
});

describe('the page of the architecture', () => {
  test('names every folder of src, scripts and tests, two levels deep', () => {
    const folders = globSync('{src,scripts,tests}/{*,*/*}/', {
      exclude: ['src/pages/*', '**/__snapshots__', '**/node_modules'],
    });
    const named = new Set([...architecture.matchAll(/^ *- `([^`]+)\/`/gm)].map(([, folder]) => folder));
    expect(folders.map((folder) => folder.replace(/\/$/, '')).filter((folder) => !named.has(folder))).toEqual(
      [],
    );
    expect(folders.length).toBeGreaterThan(ROOMS.length);
  });

  test('no two modules of src bear one name, and lib holds fifteen at most', () => {
    const files = globSync('src/**/*.{ts,astro,css}', { exclude: ['src/pages/**', '**/*.test.ts'] });
    const names = files.map((file) => basename(file));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(files.filter((file) => file.startsWith('src/lib/')).length).toBeLessThanOrEqual(15);
  });

  test('draws the imports as they are', async () => {
    const drawn = `<!-- rooms -->\n\n\`\`\`text\n${draw()}\n\`\`\`\n\n<!-- /rooms -->`;
    const page = architecture.replace(/<!-- rooms -->[^]*<!-- \/rooms -->/, drawn);
    await expect(page).toMatchFileSnapshot(join('../..', ARCHITECTURE));
  });
});

/** A row and a column for each room: ● where the row's imports the column's, ○ where it may, · where it may not. */
function draw(): string {
  const letters = ROOMS.map((_, index) => String.fromCodePoint(97 + index));
  const width = Math.max(...ROOMS.map((room) => room.length));
  const rows = ROOMS.map((room, row) => {
    const [imported, allowed] = [importsOf(room), allowedFor(room)];
    const cells = ROOMS.map((other, column) => {
      if (row === column) return '╲';
      if (imported.has(other)) return '●';
      return allowed.has(other) ? '○' : '·';
    });
    return `${letters[row] ?? ''} ${room.padEnd(width)} ${cells.join(' ')}`;
  });
  return [`${' '.repeat(width + 3)}${letters.join(' ')}`, ...rows].join('\n');
}

function importsOf(room: string): ReadonlySet<string> {
  const files = globSync(`src/${room}/**/*.{ts,astro}`).filter((file) => !file.endsWith('.test.ts'));
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^'?]+)/g)].flatMap(
        ([, target = '']) => /^src\/(\w+)\//.exec(join(dirname(file), target))?.[1] ?? [],
      ),
    ),
  );
}

/** What a room and the rooms in it may import, rooms in rooms by the name of the outer one. */
function allowedFor(room: string): ReadonlySet<string> {
  const own = Object.entries(MAY_IMPORT).filter(([name]) => name.split('/')[0] === room);
  return new Set(own.flatMap(([, others]) => others.map((other) => other.split('/')[0] ?? '')));
}
