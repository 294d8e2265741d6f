import { describe, expect, test } from 'vitest';
import { formatWanted, isWanted, parseWanted } from './filter.ts';

const ANY = { text: '', service: '', level: '' };
const HUSHAN = {
  words: '云溪县虎山街道总工会职工服务站 虎山街道 老城区解放路 法律援助 图书室',
  services: ['法律援助', '困难救助'],
  level: '乡镇街道',
};

describe('a station is wanted', () => {
  test.each([
    ['by anyone who asks nothing', ANY],
    ['by a part of its name', { ...ANY, text: '虎山' }],
    ['by two words in any order', { ...ANY, text: '解放路　虎山 ' }],
    ['by its service and level', { ...ANY, service: '困难救助', level: '乡镇街道' }],
  ])('%s', (_, wanted) => {
    expect(isWanted(HUSHAN, wanted)).toBe(true);
  });

  test.each([
    ['for a word that it does not have', { ...ANY, text: '虎山 双塔' }],
    ['for a service that only begins like one of its own', { ...ANY, service: '法律' }],
    ['for another level', { ...ANY, service: '困难救助', level: '企业' }],
  ])('not %s', (_, wanted) => {
    expect(isWanted(HUSHAN, wanted)).toBe(false);
  });
});

test('what is asked comes back from the address', () => {
  const wanted = { text: '虎山', service: '法律援助', level: '' };
  expect(parseWanted(formatWanted(wanted))).toEqual(wanted);
  expect(formatWanted(ANY)).toBe('');
});
