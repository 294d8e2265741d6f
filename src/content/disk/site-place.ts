import { HOST_NAME, PORT } from '../schemas/host-name.ts';

const ADDRESS = new RegExp(`^https?://${HOST_NAME}${PORT}/?$`, 'i');
const SEGMENT = /^[\w.~-]+$/;

/** A setting of the environment that cannot be used; told to staff without the place in the code. */
class SettingError extends Error {
  override readonly name = 'ContentError';
}

/** SITE_BASE with a slash at both ends, `/` where it is not set: `/union/`. Throws what no server or page could bear. */
export function parseBase(text: string | undefined): string {
  const segments = (text ?? '').split('/').filter((segment) => segment !== '');
  for (const segment of segments) {
    if (!SEGMENT.test(segment) || /^\.+$/.test(segment))
      throw new SettingError(
        `环境变量 SITE_BASE 写成了“${text ?? ''}”：“${segment}”不能作网址的一段，只用字母、数字和 - _ . ~，例如 SITE_BASE=/union/`,
      );
  }
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/** SITE_URL as it is; undefined where it is not set. Throws what is no address of a host. */
export function parseSiteUrl(text: string | undefined): string | undefined {
  if (text === undefined || ADDRESS.test(text)) return text;
  throw new SettingError(
    `环境变量 SITE_URL 写成了“${text}”：要写成 https://域名，域名只用字母、数字、连字符和点，例如 SITE_URL=https://www.example.cn`,
  );
}
