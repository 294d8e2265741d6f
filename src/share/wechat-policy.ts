import type { WechatSettings } from '../content/schemas/site.ts';
import type { Policy } from '../lib/content-policy.ts';

/** The name under which the one address of WeChat's script is allowed. */
export const WECHAT_POLICY_NAME = 'wechat-sdk';

/** What every page may do beyond any page's policy where the WeChat adapter is set; nothing, where it is not. */
export function toWechatPolicy(settings: WechatSettings | undefined): Policy {
  if (settings === undefined) return {};
  return {
    'script-src': toSources(settings.sdk),
    'connect-src': toSources(settings.signature),
    'trusted-types': [WECHAT_POLICY_NAME],
  };
}

/** The host of an address elsewhere; a path is on this host, which is allowed. */
function toSources(place: string): readonly string[] {
  return place.startsWith('/') ? [] : [new URL(place).origin];
}
