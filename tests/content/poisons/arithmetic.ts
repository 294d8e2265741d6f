import { lineOf, OBSERVATIONS, onLine, textOf, type Generator } from './real.ts';

/** A derived value: each of its fields. */
export const derived: Generator = (real) => {
  const at = (key: string): number => lineOf(real, ['derived', 0, key]);
  const change = (title: string, key: string, from: string, to: string) => ({
    title,
    changes: { [OBSERVATIONS]: onLine(real, OBSERVATIONS, at(key), from, to) },
    file: OBSERVATIONS,
  });
  const growth = lineOf(real, ['relations', 2]);
  const isExact = textOf(real, OBSERVATIONS)
    .replace('text: 约26850人', 'text: 26850人')
    .replace('qualifier: about\n    method', 'qualifier: exact\n    method');
  const isOther = textOf(real, OBSERVATIONS)
    .replace('text: 约26850人', 'text: 约27850人')
    .replace('value: 26850', 'value: 27850');
  return [
    { ...change('a derived year', 'year', '2016', '2015'), line: growth, rule: 'relation/unknown' },
    {
      ...change('a derived wording', 'text', '26850', '26950'),
      line: at('value'),
      rule: 'observation/value',
    },
    {
      ...change('what it was derived from', 'from', '[medical-mutual-aid-members', '[medical-members'),
      line: at('from'),
      rule: 'observation/from',
    },
    {
      title: 'a derived value without its mark',
      changes: { [OBSERVATIONS]: isExact },
      file: OBSERVATIONS,
      line: at('qualifier'),
      rule: 'derived/inexact',
    },
    {
      title: 'a derived value and its wording',
      changes: { [OBSERVATIONS]: isOther },
      file: OBSERVATIONS,
      line: growth,
      rule: 'relation/growth',
    },
  ];
};

/** A relation: a part, the whole, the rate, the year, the direction. */
export const relations: Generator = (real) => {
  const at = (index: number): number => lineOf(real, ['relations', index]);
  const changes: readonly (readonly [from: string, to: string, index: number, rule: string])[] = [
    [
      'parts: [jiansheng-buildings-investment, jiansheng-iot-investment]',
      'parts: [jiansheng-buildings-investment, jiansheng-total-investment]',
      0,
      'relation/sum',
    ],
    [
      'parts: [jiansheng-buildings-investment, jiansheng-iot-investment]',
      'parts: [jiansheng-buildings-investment, station-investment]',
      0,
      'relation/inexact',
    ],
    [
      'parts: [jiansheng-buildings-investment, jiansheng-iot-investment]',
      'parts: [jiansheng-buildings-investment, jiansheng-land]',
      0,
      'relation/sum',
    ],
    ['whole: jiansheng-fixed-investment', 'whole: jiansheng-total-investment', 0, 'relation/sum'],
    ['whole: jiansheng-fixed-investment', 'whole: jiansheng-fixed', 0, 'relation/unknown'],
    ['whole: jiansheng-total-investment', 'whole: jiansheng-iot-investment', 1, 'relation/within'],
    ['whole: jiansheng-total-investment', 'whole: volunteers', 1, 'relation/within'],
    ['rate: medical-mutual-aid-growth', 'rate: grassroots-share-committee', 2, 'relation/growth'],
    ['rate: medical-mutual-aid-growth', 'rate: volunteers', 2, 'relation/growth'],
    ['of: medical-mutual-aid-members', 'of: volunteers', 2, 'relation/unknown'],
    ['base: 2016', 'base: 2015', 2, 'relation/unknown'],
    [
      'kind: growth\n    of: medical-mutual-aid-members\n    rate: medical-mutual-aid-growth\n    base: 2016',
      'kind: ratio\n    part: legal-aid-cases\n    whole: legal-aid-cases\n    rate: medical-mutual-aid-growth',
      2,
      'relation/ratio',
    ],
    [
      'kind: growth\n    of: medical-mutual-aid-members\n    rate: medical-mutual-aid-growth\n    base: 2016',
      'kind: ratio\n    part: volunteers\n    whole: volunteers\n    rate: medical-mutual-aid-growth',
      2,
      'relation/inexact',
    ],
  ];
  return changes.map(([from, to, index, rule]) => {
    const text = textOf(real, OBSERVATIONS);
    if (!text.includes(from)) throw new Error(`no “${from}”`);
    return {
      title: to,
      changes: { [OBSERVATIONS]: text.replace(from, to) },
      file: OBSERVATIONS,
      line: at(index),
      rule,
    };
  });
};
