/** `npm run bench [-- NAME …]`: one of the measurements below, with its own arguments; without a name, the build. */

/** Each measures when it is loaded. */
const BENCHES: Readonly<Record<string, () => Promise<unknown>>> = {
  build: () => import('./build.ts'),
  audit: () => import('./audit.ts'),
  search: () => import('./search.ts'),
};

const [name = 'build'] = process.argv.slice(2);
const bench = /^\d+$/.test(name) ? BENCHES.build : BENCHES[name];
if (bench === undefined) {
  console.error(`没有“${name}”这一项；可以写：${Object.keys(BENCHES).join('、')}`);
  process.exitCode = 1;
} else await bench();
