import { copyText } from '../../share/client/clipboard-client.ts';
import { isWeChat } from '../wechat-browser.ts';

const COPIED = '已复制：';
const NOT_COPIED = '没有复制成功，请长按选择地址。';

/** Shows the buttons that copy an address, and puts 腾讯地图 first inside WeChat. */
export function bindActions(root: ParentNode, announce: (message: string) => void): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const text = button.getAttribute('data-copy') ?? '';
      void copyText(text, button).then((copied) => {
        announce(copied ? `${COPIED}${text}` : NOT_COPIED);
      });
    });
  }
  if (!isWeChat(navigator.userAgent)) return;
  for (const tencent of root.querySelectorAll('[data-navigation] [data-service="tencent"]')) {
    tencent.parentElement?.querySelector('[data-service]')?.before(tencent);
  }
}
