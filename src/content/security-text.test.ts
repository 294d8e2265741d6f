import { expect, test } from 'vitest';
import { toSecurityText } from './security-text.ts';

test('names the contact and the end of the day on which it expires', () => {
  const security = { contact: 'mailto:security@example.cn', expires: '2027-06-30' };
  expect(toSecurityText({ security }, 'https://www.example.cn')).toBe(
    [
      'Contact: mailto:security@example.cn',
      'Expires: 2027-06-30T23:59:59+08:00',
      'Preferred-Languages: zh, en',
      'Canonical: https://www.example.cn/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});

test('is nothing while nobody is named', () => {
  expect(toSecurityText({}, 'https://www.example.cn')).toBeUndefined();
});
