import type {} from '../lib/trusted-types.ts';
import { POLICY_NAME } from './policy.ts';

const script = document.querySelector<HTMLElement>('[data-service-worker]')?.dataset.serviceWorker;

// What cannot be kept for later is no reason to disturb who reads now.
if (script !== undefined && 'serviceWorker' in navigator)
  navigator.serviceWorker.register(toTrustedAddress(script)).catch(() => undefined);

/** The address of the page's own markup, and no other, may become a script's. */
function toTrustedAddress(address: string): string {
  const policy = window.trustedTypes?.createPolicy(POLICY_NAME, {
    createScriptURL: (text) => {
      if (text === address) return text;
      throw new TypeError('Only the service worker of the site may be registered');
    },
  });
  return policy?.createScriptURL(address) ?? address;
}
