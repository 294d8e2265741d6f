import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { toAddresses } from '../../src/content/schemas/addresses.ts';
import { routesOf } from '../../src/rules/routes.ts';
import { readContentTree } from '../../src/content/disk/read-content.ts';

/** Set by the build's last step, which a build of a fixture leaves out. */
const BOOKLET = /\/report[\w-]*\.pdf$/;

/** Holds a built site to the addresses that the check works out from its content. */
export function expectRoutes(root: string, folder: string): void {
  const files = globSync('**/*', { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
  const { pages, files: downloads } = routesOf(readContentTree(root));
  const told = [...pages, ...downloads].filter((address) => !BOOKLET.test(address));
  expect(told.toSorted()).toEqual(toAddresses(files).filter((address) => !BOOKLET.test(address)));
}
