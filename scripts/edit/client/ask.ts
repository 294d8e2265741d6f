/** A fault that the desk's server tells in Chinese, or that it does not answer at all. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** Asks the desk's server; throws a Fault with words for staff. */
export async function ask<T>(method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown): Promise<T> {
  const isBytes = body instanceof Blob;
  const response = await fetch(path, {
    method,
    ...(body !== undefined && { body: isBytes ? body : JSON.stringify(body) }),
  }).catch(() => {
    throw new Fault('编辑台的程序停了：重新双击“编辑台”打开它。写好的都在文件夹里');
  });
  if (!response.headers.get('content-type')?.startsWith('application/json'))
    throw new Fault(await response.text());
  const answer = (await response.json()) as T | { readonly fault: string };
  if (!response.ok) throw new Fault((answer as { readonly fault: string }).fault);
  return answer as T;
}
