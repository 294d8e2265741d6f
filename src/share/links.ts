/** What a reader passes on. All addresses are absolute. */
export interface Shared {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly picture: string;
}

export const NETWORKS = ['weibo', 'qzone', 'qq'] as const;
export type Network = (typeof NETWORKS)[number];

export const NETWORK_NAMES = { weibo: '微博', qzone: 'QQ空间', qq: 'QQ' } as const satisfies Record<
  Network,
  string
>;

/** The networks' own pages for passing an address on: plain links, nothing of theirs is loaded. */
export function toShareLink(network: Network, { url, title, summary, picture }: Shared): string {
  switch (network) {
    case 'weibo':
      return address('https://service.weibo.com/share/share.php', { url, title, pic: picture });
    case 'qzone':
      return address('https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey', {
        url,
        title,
        summary,
        pics: picture,
      });
    case 'qq':
      return address('https://connect.qq.com/widget/shareqq/index.html', {
        url,
        title,
        summary,
        pics: picture,
      });
    default:
      return network satisfies never;
  }
}

function address(page: string, fields: Readonly<Record<string, string>>): string {
  return `${page}?${Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;
}
