import { parseArgs } from 'node:util';

/** Every place that the site can go to, with what is said of it in the help. */
export const TARGETS = {
  rsync: '自己的服务器：上传成一个新的发布版本，一次切换，可以退回',
  s3: 'S3 兼容的对象存储：先传资源，再传网页，最后删旧文件',
  nginx: '只生成 nginx 配置 .build/deploy/nginx.conf',
  caddy: '只生成 Caddy 配置 .build/deploy/Caddyfile',
  'github-pages': '备好 GitHub Pages 的文件夹（.nojekyll、CNAME）',
  cloudflare: '备好 Cloudflare Pages 的文件夹（_headers、_redirects）',
  netlify: '备好 Netlify 的文件夹（_headers、_redirects）',
} as const;

export type Target = keyof typeof TARGETS;

export interface Order {
  readonly target: Target;
  /** Print everything, change nothing. */
  readonly dryRun: boolean;
  /** Serve the release before instead of a new one. */
  readonly rollback: boolean;
  /** Open the lock of a deploy that will not come back. */
  readonly unlock: boolean;
  /** Only compare what is published with the last build. */
  readonly verify: boolean;
  /** Put up the preview that the desk has made, at an address of its own, instead of the site. */
  readonly preview: boolean;
  /** nginx has no module for brotli. */
  readonly noBrotli: boolean;
}

/** What somebody typed after `npm run deploy --`: an order, or the words to answer with. */
export function parseOrder(
  args: readonly string[],
): Order | { readonly help: string; readonly isWrong: boolean } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean' as const }])),
  });
  const unknown = Object.keys(values).filter((name) => !FLAGS.some((flag) => flag === name));
  const [target, ...rest] = positionals;
  if (values.help === true) return { help: formatHelp(), isWrong: false };
  if (unknown.length > 0) return wrong(`没有 --${unknown.join('、--')} 这个选项`);
  if (target === undefined) return wrong('要写部署到哪里');
  if (!isTarget(target)) return wrong(`没有“${target}”这个去处`);
  if (rest.length > 0) return wrong(`一次只能去一处，多写了 ${rest.join('、')}`);
  const forServers = ['rollback', 'unlock'].filter((name) => values[name] === true && target !== 'rsync');
  if (forServers.length > 0) return wrong(`--${forServers.join('、--')} 只用于 rsync`);
  if (values.preview === true && target !== 'rsync' && target !== 's3')
    return wrong('--preview 只用于 rsync 和 s3');
  return {
    target,
    dryRun: values['dry-run'] === true,
    rollback: values.rollback === true,
    unlock: values.unlock === true,
    verify: values.verify === true,
    preview: values.preview === true,
    noBrotli: values['no-brotli'] === true,
  };
}

const FLAGS = ['help', 'dry-run', 'rollback', 'unlock', 'verify', 'preview', 'no-brotli'] as const;

function isTarget(name: string): name is Target {
  return Object.hasOwn(TARGETS, name);
}

function wrong(problem: string): { readonly help: string; readonly isWrong: true } {
  return { help: `✗ ${problem}\n\n${formatHelp()}`, isWrong: true };
}

function formatHelp(): string {
  const targets = Object.entries(TARGETS).map(([name, what]) => `  ${name.padEnd(14)}${what}`);
  return [
    '用法：npm run deploy -- <去处> [--dry-run] [--rollback] [--unlock] [--verify] [--preview] [--no-brotli]',
    '',
    ...targets,
    '',
    '  --dry-run     把要做的全部写出来，什么也不改',
    '  --rollback    退回上一次上线的版本（rsync）；退回来的那个不会再上线',
    '  --unlock      部署中断以后留下的锁，确实没有人在部署时打开（rsync）',
    '  --verify      只核对线上和上次构建的是否一致',
    '  --preview     把编辑台做好的预览放到一个猜不到、不收录的网址，换下上一份（rsync、s3）',
    '  --no-brotli   服务器的 nginx 没有 brotli 模块',
    '',
    '去处写在 content/site.yaml 的 deploy 里，或写在环境变量里：DEPLOY_RSYNC_TO、',
    'DEPLOY_S3_ENDPOINT、DEPLOY_S3_REGION、DEPLOY_S3_BUCKET。',
    '密钥只写在环境变量里：S3_ACCESS_KEY_ID、S3_SECRET_ACCESS_KEY。',
  ].join('\n');
}
