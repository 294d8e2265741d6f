/** How long a search engine may take to answer, in ms. */
const PATIENCE = 30_000;
const LONGEST_BODY = 300;

export type Reply =
  | { readonly ok: true; readonly status: number; readonly body: string }
  | { readonly ok: false; readonly problem: string };

/** Sends a text. Where no answer comes, says so in Chinese, with the host but never with the secret in the address. */
export async function post(address: string, body: string, type: string): Promise<Reply> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': `${type}; charset=utf-8` },
      body,
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { ok: true, status: response.status, body: await response.text() };
  } catch (error) {
    return { ok: false, problem: `连不上 ${new URL(address).host}：${toReason(error)} → 检查网络，稍后再试` };
  }
}

/** An answer that is not what the service promises, with its beginning. */
export function formatReply(name: string, { status, body }: { status: number; body: string }): string {
  const text = body.replace(/\s+/g, ' ').trim().slice(0, LONGEST_BODY);
  return `${name}答复 ${status}：${text === '' ? '（没有内容）' : text}`;
}

function toReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `${PATIENCE / 1000} 秒没有答复`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
