import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PRINTED, ROLES, TOKENS } from './palette.ts';

test('pictures that leave the page have the colours of the tokens', () => {
  const css = readFileSync(new URL('../../site/tokens.css', import.meta.url), 'utf8');
  const root = css.slice(css.indexOf(':root'), css.indexOf('}'));
  for (const role of ROLES) {
    expect(new RegExp(`${TOKENS[role]}: (#[0-9a-f]+);`).exec(root)?.[1]).toBe(PRINTED[role]);
  }
});
