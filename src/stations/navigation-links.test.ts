import { expect, test } from 'vitest';
import { toNavigationLinks } from './navigation-links.ts';
import { isWeChat } from './wechat-browser.ts';

const LINKS = toNavigationLinks(
  { name: '虎山站', address: '云溪县解放路', longitude: 118.627, latitude: 28.737 },
  'yunxi',
);

const NAME = '%E8%99%8E%E5%B1%B1%E7%AB%99';
const ADDRESS = '%E4%BA%91%E6%BA%AA%E5%8E%BF%E8%A7%A3%E6%94%BE%E8%B7%AF';

test.each([
  [
    'amap',
    `https://uri.amap.com/marker?position=118.631746,28.733719&name=${NAME}&src=annual-report&coordinate=gaode&callnative=0`,
  ],
  [
    'tencent',
    `https://apis.map.qq.com/uri/v1/marker?marker=coord:28.733719,118.631746;title:${NAME};addr:${ADDRESS}&coord_type=2&referer=annual-report`,
  ],
  [
    'baidu',
    `https://api.map.baidu.com/marker?location=28.733719,118.631746&title=${NAME}&content=${ADDRESS}&output=html&coord_type=gcj02&src=webapp.yunxi-union.annual-report`,
  ],
])('the link to %s is the documented form, character for character', (service, url) => {
  expect(LINKS.find((link) => link.service === service)?.url).toBe(url);
});

test('marks of the link syntax inside a name or address cannot end it', () => {
  const [, tencent] = toNavigationLinks(
    { name: 'A;addr:B&key=1', address: '路#1', longitude: 118.627, latitude: 28.737 },
    'yunxi',
  );
  expect(tencent?.url).toContain(';title:A%3Baddr%3AB%26key%3D1;addr:%E8%B7%AF%231&coord_type=2');
});

test('WeChat is known by its user agent', () => {
  expect(isWeChat('Mozilla/5.0 (Linux; Android 13) MicroMessenger/8.0.47 WeChat/arm64')).toBe(true);
  expect(isWeChat('Mozilla/5.0 (Linux; Android 13) Chrome/120.0 Mobile')).toBe(false);
});
