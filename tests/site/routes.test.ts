import { test } from 'vitest';
import { expectRoutes } from '../support/routes.ts';

test('the addresses that the check works out from the content are those of the built site', () => {
  expectRoutes('.', 'dist');
});
