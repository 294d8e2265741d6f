import { expect, test } from 'vitest';
import { addressesOf, describeAddresses } from './served-at.ts';

test('the address for this machine comes first, with how to stop; others may open the rest', () => {
  expect(describeAddresses(['http://localhost:4321/'], ['http://192.168.1.2:4321/'])).toEqual([
    '在浏览器里打开 http://localhost:4321/  （按 Ctrl-C 结束）',
    '同一网络里的手机、电脑打开 http://192.168.1.2:4321/',
  ]);
});

test('a server that listens to itself has one address, one of a host that of the host', () => {
  expect(addressesOf('127.0.0.1', 8080, '/union/')).toEqual({
    local: ['http://localhost:8080/union/'],
    network: [],
  });
  expect(addressesOf('192.168.1.2', 8080, '/').network).toEqual(['http://192.168.1.2:8080/']);
  expect(addressesOf('0.0.0.0', 8080, '/').local).toEqual(['http://localhost:8080/']);
});
