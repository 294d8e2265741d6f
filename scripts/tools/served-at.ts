import { networkInterfaces } from 'node:os';

/** What a terminal says of a site that is being served: its addresses, and how to stop. */
export function describeAddresses(local: readonly string[], network: readonly string[]): readonly string[] {
  const [first, ...others] = [
    ...local.map((address) => `在浏览器里打开 ${address}`),
    ...network.map((address) => `同一网络里的手机、电脑打开 ${address}`),
  ];
  return [`${first ?? ''}  （按 Ctrl-C 结束）`, ...others];
}

/** The addresses of a server on this machine: for itself, and for others where it listens on all of them. */
export function addressesOf(
  host: string,
  port: number,
  base: string,
): { readonly local: readonly string[]; readonly network: readonly string[] } {
  const toAddress = (name: string): string => `http://${name}:${port}${base}`;
  if (host === '127.0.0.1' || host === 'localhost') return { local: [toAddress('localhost')], network: [] };
  if (host !== '0.0.0.0' && host !== '::') return { local: [], network: [toAddress(host)] };
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => toAddress(address));
  return { local: [toAddress('localhost')], network: others };
}
