import { z } from 'astro/zod';

const OTHER_SITE = /^https:\/\/[^\s\\/?#@]+(?:[/?#][^\s\\]*)?$/;
const PAGE = /^\/(?:[a-z0-9-]+\/)*$/;

/** An address of another site as staff write it: whole, https only. What browsers mend or guess (`https:host`, `\\`, a name before @) is refused. */
export const webAddressSchema = z
  .url({ protocol: /^https$/ })
  .regex(OTHER_SITE, { error: '应当是完整的网址，以 https:// 开头，没有空格、反斜杠和 @' });

/** The path of a page of this site; `//host` and `/\host` would be another's. */
export const pagePathSchema = z
  .string()
  .regex(PAGE, { error: '网址从 / 写起，以 / 结尾，例如 /stations/hushan/' });
