import { HEADING_FAMILY, parseFaces } from '../../fonts/heading-face.ts';

// After the first paint: the page is read sooner in a face of the reader's own, and changes when its cut of the heading
// face has arrived. A page without scripts has a style sheet for it.
requestAnimationFrame(() => {
  setTimeout(() => {
    const named = document.querySelector('[data-heading-font]')?.getAttribute('data-heading-font') ?? '';
    for (const { weight, address } of parseFaces(named)) {
      const source = `url("${address}") format("woff2")`;
      document.fonts.add(new FontFace(HEADING_FAMILY, source, { weight, display: 'swap' }));
    }
  });
});
