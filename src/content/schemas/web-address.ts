import { z } from 'astro/zod';
import { HOST_NAME, PORT } from './host-name.ts';

const OTHER_SITE = /^https:\/\/[^\s\\/?#@]+(?:[/?#][^\s\\]*)?$/;
const PAGE = /^\/(?:[a-z0-9-]+\/)*$/;

/** An address of another site as staff write it: whole, https only. What browsers mend or guess (`https:host`, `\\`, a name before @) is refused. */
export const webAddressSchema = z
  .url({ protocol: /^https$/ })
  .regex(OTHER_SITE, { error: '应当是完整的网址，以 https:// 开头，没有空格、反斜杠和 @' });

/** The address of this site: a host of DNS letters, because it stands in the configuration of servers; its path is SITE_BASE's. */
export const siteAddressSchema = z
  .url({ protocol: /^https$/ })
  .regex(new RegExp(`^https://${HOST_NAME}${PORT}/?$`, 'i'), {
    error:
      '写成 https://域名，域名只用字母、数字、连字符和点，后面没有路径，例如 https://www.example.cn；中文域名写成 xn-- 开头的形式',
  });

/** A script or an interface, elsewhere or here: what it is written with means nothing in a policy or the configuration of a server. */
export const resourceAddressSchema = z
  .string()
  .regex(new RegExp(`^(?:https://${HOST_NAME}${PORT}/|/(?=[^/]))[\\w./~%@:+=&?-]*$`, 'i'), {
    error: '写 https:// 开头的网址，或者 / 开头的本站路径；只用字母、数字和 . / - _ ~ % @ : + = & ?',
  });

/** The path of a page of this site; `//host` and `/\host` would be another's. */
export const pagePathSchema = z
  .string()
  .regex(PAGE, { error: '网址从 / 写起，以 / 结尾，例如 /stations/hushan/' });
