import { globSync } from 'node:fs';
import { attribute, elements, readPage, type Element } from './html.ts';

/** A built page with what its head says. */
export interface BuiltPage {
  readonly file: string;
  readonly page: Element;
  /** What a `<meta>` of that name, property, itemprop or http-equiv says. */
  readonly meta: (name: string) => string | undefined;
  readonly canonical: string;
}

/** Every page of the site; charts in a frame (`embed`) and pages that only point on have no life of their own. */
export function readPages(): readonly BuiltPage[] {
  return globSync('dist/**/*.html', { exclude: ['dist/**/embed/**'] })
    .toSorted()
    .map(toPage)
    .filter(({ meta }) => meta('refresh') === undefined);
}

/** The file that an address of this site is served from. */
export function toFile(address: string): string {
  const { pathname } = new URL(address, 'https://annual-report.example');
  return `dist${decodeURIComponent(pathname)}${pathname.endsWith('/') ? 'index.html' : ''}`;
}

function toPage(file: string): BuiltPage {
  const page = readPage(file);
  const all = elements(page);
  const metas = new Map(
    all
      .filter(({ tagName }) => tagName === 'meta')
      .flatMap((element) =>
        ['name', 'property', 'itemprop', 'http-equiv'].flatMap(
          (by): readonly (readonly [string, string])[] => {
            const name = attribute(element, by);
            return name === undefined
              ? []
              : [[by === 'itemprop' ? `itemprop:${name}` : name, attribute(element, 'content') ?? '']];
          },
        ),
      ),
  );
  const link = all.find((element) => attribute(element, 'rel') === 'canonical');
  return {
    file,
    page,
    meta: (name) => metas.get(name),
    canonical: (link && attribute(link, 'href')) ?? '',
  };
}
