/** What of the browser's Trusted Types is used; TypeScript's own library does not have them yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createHTML: (html: string) => string }): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

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
