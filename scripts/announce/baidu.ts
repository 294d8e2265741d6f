import { z } from 'astro/zod';
import { formatReply, post } from './post.ts';
import { refuse, type Answer, type Recipient, type Service } from './service.ts';

const NAME = '百度';

const successSchema = z.object({
  success: z.number(),
  remain: z.number(),
  not_same_site: z.array(z.string()).default([]),
  not_valid: z.array(z.string()).default([]),
});
const failureSchema = z.object({ message: z.string() });

/** What to do about the failures that Baidu documents: ziyuan.baidu.com, 普通收录, API 提交. */
const ADVICE: Readonly<Record<string, string>> = {
  'site error': '这个网址没有在百度搜索资源平台验证过 → 先在 ziyuan.baidu.com 添加并验证网站',
  'empty content': '没有收到网址 → 请把这条消息告诉开发人员',
  'only 2000 urls are allowed once': '一次超过了 2000 条 → 请把这条消息告诉开发人员',
  'over quota': '今天的配额用完了 → 明天再运行，没有推送的会接着推送',
  'token is not valid':
    'BAIDU_PUSH_TOKEN 不对 → 到 ziyuan.baidu.com 的“普通收录”里复制接口地址里 token= 后面的部分',
};

/** 百度普通收录: its way in is http only. */
export const baidu: Service = {
  id: 'baidu',
  name: NAME,
  secret: { variable: 'BAIDU_PUSH_TOKEN', from: 'ziyuan.baidu.com 的“普通收录 · API 提交”' },
  most: 2000,
  endpoint: 'http://data.zz.baidu.com/urls',
  findSecretProblem: () => undefined,
  send: pushToBaidu,
};

async function pushToBaidu(
  addresses: readonly string[],
  { endpoint, secret, home }: Recipient,
): Promise<Answer> {
  const query = `site=${new URL(home).origin}&token=${encodeURIComponent(secret)}`;
  const reply = await post(`${endpoint}?${query}`, addresses.join('\n'), 'text/plain');
  if (!reply.ok) return refuse(reply.problem);
  const answer = parseJson(reply.body);
  const success = successSchema.safeParse(answer).data;
  if (reply.status === 200 && success !== undefined) return toAnswer(addresses, success);
  const advice = ADVICE[failureSchema.safeParse(answer).data?.message ?? ''];
  return refuse(`${formatReply(NAME, reply)}${advice === undefined ? '' : `。${advice}`}`);
}

function toAnswer(addresses: readonly string[], answer: z.infer<typeof successSchema>): Answer {
  const { success, remain, not_same_site: foreign, not_valid: invalid } = answer;
  const refused = new Set([...foreign, ...invalid]);
  const accepted = addresses.filter((address) => !refused.has(address));
  const problems = [
    ...(foreign.length > 0 ? [`不是已验证网站的网址：${foreign.join('、')} → 核对 site.yaml 的 url`] : []),
    ...(invalid.length > 0 ? [`百度不认的网址：${invalid.join('、')}`] : []),
    ...(success < accepted.length
      ? [`百度只收下 ${success} 条，少于 ${accepted.length} 条 → 配额不够，明天再运行`]
      : []),
  ];
  return {
    accepted: success < accepted.length ? [] : accepted,
    message: `百度收下 ${success} 条，今天还可以推送 ${remain} 条`,
    problems,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
