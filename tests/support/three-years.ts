import { buildFixture, type FixtureSite } from './fixture-site.ts';

export const SDK = 'https://sdk.example/jweixin.js';
export const SIGNER = 'https://sign.example/wechat';
const SIGNATURE = `${SIGNER}?site=1`;
/** The key whose file IndexNow asks for. */
export const KEY = 'f00dfeed-0123456789';

/** With everything on that is off unless `site.yaml` asks for it. */
const SETTINGS = `
sharing:
  wechat: { sdk: '${SDK}', signature: '${SIGNATURE}' }
announce: { indexnow: true }
`;

/** The site of three years, one build for all who ask; `key` for those who try a wrong one. */
export function buildThreeYears(key = KEY): Promise<FixtureSite> {
  return buildFixture('three-years', { settings: SETTINGS, env: { INDEXNOW_KEY: key } });
}
