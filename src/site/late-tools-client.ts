import { loadLate } from './late-client.ts';

const FAILED = '这一部分没有加载出来，请检查网络，再试一次。';

const search = document.querySelector<HTMLElement>('site-search');
if (search) {
  loadLate(search, {
    load: async () => (await import('../search/client/search-client.ts')).defineSiteSearch,
    now: location.search !== '',
    failed: search.querySelector('[data-failed]')?.getAttribute('data-failed') ?? FAILED,
  });
}

const finder = document.querySelector<HTMLElement>('station-finder');
if (finder) {
  loadLate(finder, {
    load: async () => (await import('../stations/client/stations-client.ts')).defineStationFinder,
    // The real map, where a site has one, brings a button of its own.
    now: location.search !== '' || location.hash !== '' || finder.querySelector('[data-base-map]') !== null,
    failed: FAILED,
  });
}
