import { ROLES, TOKENS, type Palette } from '../draw/palette.ts';

/** What each colour is where a reader has chosen colours of their own. */
const FORCED: Palette = {
  ink: 'CanvasText',
  soft: 'CanvasText',
  red: 'CanvasText',
  grey: 'CanvasText',
  rule: 'CanvasText',
  paper: 'Canvas',
};

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'] as const;

/** The colours that the page's tokens have now. */
export function readPalette(host: Element): Palette {
  if (window.matchMedia('(forced-colors: active)').matches) return FORCED;
  const styles = getComputedStyle(host);
  const colours = ROLES.map((role) => [role, styles.getPropertyValue(TOKENS[role]).trim()] as const);
  return Object.fromEntries(colours) as Palette;
}

/** Calls back when the page's colours or the picture's width change. Returns how to stop. */
export function watchLook(host: Element, redraw: () => void): () => void {
  let width = host.clientWidth;
  const resized = new ResizeObserver(() => {
    if (host.clientWidth === width) return;
    width = host.clientWidth;
    redraw();
  });
  const changed = new MutationObserver(redraw);
  const queries = QUERIES.map((query) => window.matchMedia(query));
  resized.observe(host);
  changed.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-contrast', 'data-edition', 'data-text-size'],
  });
  for (const query of queries) query.addEventListener('change', redraw);
  return () => {
    resized.disconnect();
    changed.disconnect();
    for (const query of queries) query.removeEventListener('change', redraw);
  };
}
