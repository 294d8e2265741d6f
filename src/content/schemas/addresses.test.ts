import { describe, expect, test } from 'vitest';
import { describeMending, listGone, toAddresses } from './addresses.ts';

describe('the addresses of a build', () => {
  test('are those of its pages and downloads', () => {
    const files = ['index.html', 'data/volunteers/index.html', 'data/volunteers.csv', 'rss.xml'];
    expect(toAddresses(files)).toEqual(['/', '/data/volunteers.csv', '/data/volunteers/', '/rss.xml']);
  });

  test('are not those of parts that are named anew, or that a page names', () => {
    const files = ['_astro/a.1f.css', 'pagefind/pagefind.js', 'fonts/a.woff2', 'cards/index.png', '404.html'];
    expect(
      toAddresses([...files, 'posters/a.jpg', 'build.json', 'index.html.br', 'rss.xml.gz', 'f00dfeed.txt']),
    ).toEqual([]);
  });
});

describe('an address that was published', () => {
  const published = [
    '/charts/a.csv',
    '/charts/a/',
    '/charts/a/embed/',
    '/charts/ab/',
    '/data/old/',
    '/data/old.csv',
  ];

  test('is missed when the build does not answer it', () => {
    expect(listGone(published, ['/charts/a/'], undefined)).toEqual(
      published.filter((path) => path !== '/charts/a/'),
    );
  });

  test('is answered by the tombstone of its page, of its indicator', () => {
    const removed = [{ id: 'old', name: '旧', date: '2019', reason: '改名了' }];
    const pages = [{ path: '/charts/a/', name: '图', date: '2019', reason: '撤下了' }];
    expect(listGone(published, [], { removed, pages })).toEqual(['/charts/ab/']);
  });
});

test.each([
  ['/articles/old/', 'aliases: [old]'],
  ['/articles/old/form.pdf', 'attachments: [{ file: form.pdf'],
  ['/data/old.csv', '- { id: old,'],
  ['/stations/old/', '- { path: /stations/old/,'],
  ['/charts/old.svg', '- { path: /charts/old/,'],
])('%s is mended with %s', (address, example) => {
  expect(describeMending(address).example).toContain(example);
});
