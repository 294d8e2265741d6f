import { expect, test } from 'vitest';
import { editHead } from './head.ts';

const HEAD = `---
title: 走进服务站 # 照原文
date: 2017
topics: [stations]
numerals:
  # 电话
  - { passage: 12351热线, kind: phone, reason: 热线 }
---

`;

test('reads the values and the lines of the keys', () => {
  expect(editHead(HEAD)).toMatchObject({
    head: HEAD,
    data: { title: '走进服务站', date: 2017, topics: ['stations'] },
    lines: { title: 2, numerals: 5 },
  });
  expect(editHead('---\ntitle: [\n---\n').data).toBeUndefined();
});

test('one change is one line, and comments stay', () => {
  const { data } = editHead(HEAD);
  const numerals = [{ passage: '12351热线', kind: 'phone', reason: '职工热线' }];
  const edited = editHead(HEAD, {
    ...data,
    title: '走进社区',
    topics: ['stations', 'law'],
    numerals,
    draft: true,
  });
  expect(edited.head).toBe(
    HEAD.replace('走进服务站', '走进社区')
      .replace('[stations]', '[stations, law]')
      .replace('reason: 热线', 'reason: 职工热线')
      .replace(/\n---\n\n$/, '\ndraft: true\n---\n\n'),
  );
  expect(editHead(edited.head, data).head).toBe(HEAD.replace('# 照原文', '# 照原文'));
});
