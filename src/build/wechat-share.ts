import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { WechatSettings } from '../content/schemas/site.ts';

const ADAPTER = fileURLToPath(new URL('../share/client/wechat-client.ts', import.meta.url)).replaceAll(
  '\\',
  '/',
);

/**
 * The WeChat adapter on every page, behind a test of the browser, so that nobody outside WeChat loads it. Without
 * settings this does nothing, and not a byte of the adapter is bundled.
 */
export function wechatShare(settings: WechatSettings | undefined): AstroIntegration {
  return {
    name: 'wechat-share',
    hooks: {
      'astro:config:setup': ({ injectScript }) => {
        if (settings !== undefined) injectScript('page', toLoader(settings));
      },
    },
  };
}

function toLoader({ sdk, signature }: WechatSettings): string {
  return [
    'if (/MicroMessenger/i.test(navigator.userAgent))',
    `  void import(${JSON.stringify(ADAPTER)})`,
    `    .then(({ adaptToWechat }) => adaptToWechat(${JSON.stringify({ sdk, signature })}));`,
  ].join('\n');
}
