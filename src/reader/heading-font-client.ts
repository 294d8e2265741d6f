/** `700 /fonts/serif-700-….woff2`: what src/integrations/heading-font.ts writes into a page, one for each weight. */
const FACE = /^(\d+) (\S+)$/;

// After the first paint: the page is read sooner in a face of the reader's own, and changes when its cut of the heading
// face has arrived. A page without scripts has a style sheet for it.
requestAnimationFrame(() => {
  setTimeout(() => {
    const faces = document.querySelector('[data-heading-font]')?.getAttribute('data-heading-font') ?? '';
    for (const face of faces.split(',')) {
      const [, weight, address] = FACE.exec(face) ?? [];
      if (weight === undefined || address === undefined) continue;
      const source = `url("${address}") format("woff2")`;
      document.fonts.add(new FontFace('Jiangshan Serif', source, { weight, display: 'swap' }));
    }
  });
});
