import type { WechatSettings } from '../../content/schemas/site.ts';
import type {} from './trusted-types.ts';
import { href } from '../../lib/url.ts';
import { WECHAT_POLICY_NAME } from '../wechat-policy.ts';

/** What the signing server answers. */
interface Signature {
  readonly appId: string;
  readonly timestamp: number | string;
  readonly nonceStr: string;
  readonly signature: string;
}

/** What this uses of WeChat's own script. */
interface Wechat {
  readonly config: (
    options: Signature & { readonly debug: false; readonly jsApiList: readonly string[] },
  ) => void;
  readonly ready: (then: () => void) => void;
  readonly updateAppMessageShareData: (card: Readonly<Record<string, string>>) => void;
  readonly updateTimelineShareData: (card: Readonly<Record<string, string>>) => void;
}

const API = ['updateAppMessageShareData', 'updateTimelineShareData'] as const;

/**
 * Gives WeChat's own ··· menu the page's title, summary, canonical address and picture. Whatever goes wrong (no
 * signature, no script, an address that may not be shared), the page stays as it is without the adapter.
 */
export async function adaptToWechat({ sdk, signature }: WechatSettings): Promise<void> {
  const panel = document.querySelector<HTMLElement>('[data-share-panel]');
  if (panel === null) return;
  const { title = '', summary = '', url = '', picture = '' } = panel.dataset;
  try {
    const [signed] = await Promise.all([fetchSignature(toAddress(signature)), loadScript(toAddress(sdk))]);
    const { wx } = window as { readonly wx?: Wechat };
    if (wx === undefined) return;
    wx.config({ ...signed, debug: false, jsApiList: API });
    wx.ready(() => {
      wx.updateAppMessageShareData({ title, desc: summary, link: url, imgUrl: picture });
      wx.updateTimelineShareData({ title, link: url, imgUrl: picture });
    });
  } catch {
    // Nobody on the page asked for this, so nobody is told that it failed.
  }
}

/** WeChat signs the address that the browser shows, without its fragment. */
async function fetchSignature(endpoint: string): Promise<Signature> {
  const address = new URL(endpoint, location.href);
  address.searchParams.set('url', location.href.split('#', 1).join(''));
  const response = await fetch(address.href);
  const answer: unknown = response.ok ? await response.json() : undefined;
  if (!isSignature(answer)) throw new Error('no signature');
  const { appId, timestamp, nonceStr, signature } = answer;
  return { appId, timestamp, nonceStr, signature };
}

function isSignature(answer: unknown): answer is Signature {
  if (typeof answer !== 'object' || answer === null) return false;
  const fields = new Map<string, unknown>(Object.entries(answer));
  const isText = (name: string): boolean => typeof fields.get(name) === 'string' && fields.get(name) !== '';
  return ['appId', 'nonceStr', 'signature'].every(isText) && /^\d+$/.test(String(fields.get('timestamp')));
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      reject(new Error('no script'));
    };
    setSource(script, address);
    document.head.append(script);
  });
}

/** Under `require-trusted-types-for 'script'` an address must come from a policy that the page's own names. */
function setSource(script: HTMLScriptElement, address: string): void {
  const { trustedTypes } = window;
  const policy = trustedTypes?.createPolicy(WECHAT_POLICY_NAME, {
    createScriptURL: (trusted) => trusted,
  });
  Reflect.set(script, 'src', policy?.createScriptURL(address) ?? address);
}

/** A path of this site gets the base under which the site is served. */
function toAddress(place: string): string {
  return place.startsWith('/') ? href(place) : place;
}
