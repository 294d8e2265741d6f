import type { Policy } from '../lib/content-policy.ts';

/** The name under which the one address of the service worker is allowed. */
export const POLICY_NAME = 'service-worker';

/** What every page may do beyond any page's policy, so that a service worker can keep it. */
export const OFFLINE_POLICY = {
  'worker-src': ["'self'"],
  'trusted-types': [POLICY_NAME],
} as const satisfies Policy;
