import { findKeyProblem, toKeyPath } from '../../src/share/metadata/index-now.ts';
import { formatReply, post } from './post.ts';
import { refuse, type Answer, type Recipient, type Service } from './service.ts';

const NAME = 'IndexNow ';

/** What the codes mean: indexnow.org/documentation. */
const ADVICE: Readonly<Record<number, string>> = {
  400: '请求的格式不对 → 请把这条消息告诉开发人员',
  403: '网站上没有找到密钥文件，或者内容不对 → 构建时也要设好 INDEXNOW_KEY，重新发布以后再运行',
  422: '有网址不属于这个网站，或者和密钥对不上 → 核对 site.yaml 的 url 和 INDEXNOW_KEY',
  429: '发得太频繁 → 过一会儿再运行',
};

/** Told once, shared by the engines that take part: Bing and others. */
export const indexnow: Service = {
  id: 'indexnow',
  name: 'IndexNow',
  secret: { variable: 'INDEXNOW_KEY', from: '自己定的 8 到 128 个 0-9、a-f 或连字符' },
  most: 10_000,
  endpoint: 'https://api.indexnow.org/indexnow',
  findSecretProblem: findKeyProblem,
  send: submitToIndexNow,
};

async function submitToIndexNow(
  addresses: readonly string[],
  { endpoint, secret, home }: Recipient,
): Promise<Answer> {
  const body = {
    host: new URL(home).host,
    key: secret,
    keyLocation: home.replace(/\/$/, toKeyPath(secret)),
    urlList: addresses,
  };
  const reply = await post(endpoint, JSON.stringify(body), 'application/json');
  if (!reply.ok) return refuse(reply.problem);
  if (reply.status === 200 || reply.status === 202) {
    const pending = reply.status === 202 ? '，密钥文件还在核对' : '';
    return { accepted: addresses, message: `IndexNow 收下 ${addresses.length} 条${pending}`, problems: [] };
  }
  const advice = ADVICE[reply.status];
  return refuse(`${formatReply(NAME, reply)}${advice === undefined ? '' : `。${advice}`}`);
}
