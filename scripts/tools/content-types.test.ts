import { expect, test } from 'vitest';
import { ATTACHMENT_TYPES } from '../../src/content/schemas/attachment.ts';
import { getContentType, isText, UNKNOWN_TYPE } from './content-types.ts';

test.each(Object.entries(ATTACHMENT_TYPES))(
  'a file that may be attached has its type: %s',
  (ending, { mime }) => {
    expect(getContentType(`articles/a/b.${ending}`).split(';')[0]).toBe(mime);
  },
);

test('texts say their character set, and only they are compressed', () => {
  expect(getContentType('a.csv')).toBe('text/csv; charset=utf-8');
  expect(['a.csv', 'a.html', 'a.xml', 'a.docx', 'a.jpeg', 'a.pf_meta'].filter(isText)).toEqual([
    'a.csv',
    'a.html',
    'a.xml',
  ]);
});

test('what nobody knows is bytes', () => {
  expect(getContentType('constructor')).toBe(UNKNOWN_TYPE);
  expect(getContentType('a.toString')).toBe(UNKNOWN_TYPE);
});
