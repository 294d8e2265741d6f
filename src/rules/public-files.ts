import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { errorAt, type Rule } from '../content/report-issue.ts';

/** A rule: files of `public/` below the project's root that content/site.yaml names must be there. */
export function toPublicFilesRule(root: string): Rule {
  return ({ site }) => {
    const sdk = site?.data?.sharing.wechat?.sdk;
    if (site === undefined || sdk?.startsWith('/') !== true || existsSync(join(root, 'public', sdk)))
      return [];
    const words = {
      found: `没有文件 public${sdk}`,
      allowed: '把微信 JS-SDK 的脚本下载下来，放进 public/，这里写它的文件名；也可以写 https:// 开头的网址',
      example: 'sdk: /jweixin.js',
    };
    return [errorAt(site, ['sharing', 'wechat', 'sdk'], 'share/wechat', words)];
  };
}
