import type {} from '../../share/client/trusted-types.ts';

/** The HTML that Leaflet 1.9.4 parses once as it loads, to find out whether the browser knows SVG. */
const LEAFLET_PROBE = '<svg/>';

let isAllowed = false;

/** Lets Leaflet parse its probe, and lets no other string become HTML. To be called before Leaflet is loaded. */
export function allowLeafletProbe(): void {
  if (isAllowed) return;
  isAllowed = true;
  window.trustedTypes?.createPolicy('default', {
    createHTML: (html) => {
      if (html === LEAFLET_PROBE) return html;
      throw new TypeError('HTML must not be made from a string');
    },
  });
}
