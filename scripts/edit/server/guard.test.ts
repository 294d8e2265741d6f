import { expect, test } from 'vitest';
import { answer, cookieOf, type Knock } from './guard.ts';

const DOOR = { port: 4400, token: 'a'.repeat(32) };
const COOKIE = cookieOf(DOOR).split(';', 1)[0] ?? '';
const OWN = { host: '127.0.0.1:4400', cookie: COOKIE };

function knock(headers: Knock['headers'], method = 'GET', url = '/'): ReturnType<typeof answer> {
  return answer(DOOR, { method, url, headers });
}

test('the window that was opened first comes in, and stays in by its cookie', () => {
  expect(knock({ host: '127.0.0.1:4400' }, 'GET', `/?key=${DOOR.token}`)).toBe('enter');
  expect(knock(OWN)).toBe('pass');
  expect(knock({ ...OWN, origin: 'http://127.0.0.1:4400', 'sec-fetch-site': 'same-origin' }, 'POST')).toBe(
    'pass',
  );
  expect(knock({ ...OWN, host: 'localhost:4400', origin: 'http://localhost:4400' }, 'PUT')).toBe('pass');
});

test.each<[string, Knock['headers'], string?, string?]>([
  ['a domain that was rebound to this machine', { ...OWN, host: 'evil.example:4400' }],
  ['a domain without a port', { ...OWN, host: '127.0.0.1' }],
  ['no host at all', { cookie: COOKIE }],
  ['another port', { ...OWN, host: '127.0.0.1:4401' }],
  ['a page elsewhere that reads', { ...OWN, origin: 'https://evil.example' }],
  ['a sandboxed page', { ...OWN, origin: 'null' }, 'POST'],
  [
    'a form of another page',
    { ...OWN, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    'POST',
  ],
  ['a form of another port of this machine', { ...OWN, origin: 'http://127.0.0.1:4399' }, 'POST'],
  ['a post that says nothing of where it comes from', OWN, 'POST'],
  ['a post that a neighbour on this machine sends', { ...OWN, 'sec-fetch-site': 'same-site' }, 'POST'],
  ['a reader without the key', { host: OWN.host }],
  ['a wrong key', { host: OWN.host }, 'GET', `/?key=${'b'.repeat(32)}`],
  ['a key that is cut', { host: OWN.host }, 'GET', `/?key=${'a'.repeat(31)}`],
  ['the key in a post', { host: OWN.host, origin: 'http://127.0.0.1:4400' }, 'POST', `/?key=${DOOR.token}`],
  ['the cookie of another desk', { ...OWN, cookie: COOKIE.replace('4400', '4401') }],
])('%s is refused', (_who, headers, method, url) => {
  expect(knock(headers, method, url)).toHaveProperty('refused');
});
