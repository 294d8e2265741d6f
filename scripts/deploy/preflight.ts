import { isReservedAddress } from '../../src/content/schemas/reserved-address.ts';
import type { Differences } from './manifest.ts';

/** What is known of the project before a deploy. */
export interface State {
  /** The site's address. */
  readonly url: string;
  /** Whether there is a `dist/`. */
  readonly isBuilt: boolean;
  /** Whether `dist/` was built from what is there now. */
  readonly isCurrent: boolean;
  /** What of `dist/` is not as the build left it; undefined where the build left no manifest. */
  readonly differences: Differences | undefined;
  /** Files that git does not have as they are; undefined where the project is no git repository. */
  readonly uncommitted: readonly string[] | undefined;
  /** How many errors the content check finds. */
  readonly contentErrors: number;
  /** Whether values are to be published that `content/published.yaml` does not hold. */
  readonly isUnrecorded: boolean;
  /** What the target still needs to be told. */
  readonly missing: readonly string[];
  readonly securityExpires: string | undefined;
  /** Today, e.g. `2026-11-22`. */
  readonly today: string;
}

/** Everything that stands against a deploy, in words for staff; none means that it may begin. */
export function findObstacles(state: State): readonly string[] {
  const { url, contentErrors, uncommitted = [], missing, securityExpires, today } = state;
  const isExpired = securityExpires !== undefined && securityExpires < today;
  return [
    ...(isReservedAddress(url)
      ? [`网站正式网址还没有写：content/site.yaml 的 url 现在是示例 ${url}，要写成 https:// 开头的正式网址`]
      : []),
    ...(url.startsWith('https://') ? [] : [`网址要以 https:// 开头，现在是 ${url}`]),
    ...(contentErrors > 0 ? [`内容有 ${contentErrors} 处错误：运行 npm run check 看是哪里`] : []),
    ...(state.isBuilt ? [] : ['还没有 dist/：先运行 npm run build']),
    ...(state.isBuilt && !state.isCurrent ? ['dist/ 不是用现在的内容构建的：先运行 npm run build'] : []),
    ...(state.isBuilt ? describeDifferences(state) : []),
    ...(state.isUnrecorded
      ? ['有要发布的数没有记账：运行 npm run publish-ledger，和别的改动一起提交，再构建一次']
      : []),
    ...(uncommitted.length > 0
      ? [`有没提交的改动：${toList(uncommitted)}；先提交，线上的版本才查得到出处`]
      : []),
    ...missing.map((what) => `还缺 ${what}`),
    ...(isExpired
      ? [`安全联系方式 ${securityExpires} 已经过期：更新 content/site.yaml 的 security.expires`]
      : []),
  ];
}

/** In one message: whatever was done to the folder, another build mends it. */
function describeDifferences({ differences, isCurrent }: State): readonly string[] {
  if (!differences)
    return isCurrent
      ? ['没有构建清单 .build/manifest.json，不知道 dist/ 是否完整：先运行 npm run build']
      : [];
  const { missing, extra, changed } = differences;
  const parts = [
    ...(missing.length > 0 ? [`少了 ${toList(missing)}`] : []),
    ...(extra.length > 0 ? [`多了 ${toList(extra)}`] : []),
    ...(changed.length > 0 ? [`改过 ${toList(changed)}`] : []),
  ];
  return parts.length === 0 ? [] : [`dist/ 和构建时不一样：${parts.join('；')}；重新运行 npm run build`];
}

function toList(names: readonly string[]): string {
  const first = names.slice(0, 3).join('、');
  return names.length > 3 ? `${first} 等 ${names.length} 个` : first;
}
