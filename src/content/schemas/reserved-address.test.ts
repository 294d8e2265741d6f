import { expect, test } from 'vitest';
import { isReservedAddress } from './reserved-address.ts';

test.each(['https://annual-report.example', 'http://localhost:4321/', 'https://www.example.com/a/'])(
  '%s is reserved',
  (url) => {
    expect(isReservedAddress(url)).toBe(true);
  },
);

test.each(['https://example.cn/', 'https://www.jszgh.gov.cn/', 'https://testing.cn'])(
  '%s is an address',
  (url) => {
    expect(isReservedAddress(url)).toBe(false);
  },
);
