import { isWeChat } from './wechat.ts';

const COPIED = '已复制：';
const NOT_COPIED = '没有复制成功，请长按选择地址。';

/** Shows the buttons that copy an address, and puts 腾讯地图 first inside WeChat. */
export function bindActions(root: ParentNode, announce: (message: string) => void): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const text = button.getAttribute('data-copy') ?? '';
      void copy(text).then((copied) => {
        announce(copied ? `${COPIED}${text}` : NOT_COPIED);
      });
    });
  }
  if (!isWeChat(navigator.userAgent)) return;
  for (const tencent of root.querySelectorAll('[data-navigation] [data-service="tencent"]')) {
    tencent.parentElement?.querySelector('[data-service]')?.before(tencent);
  }
}

/** Browsers without the clipboard, or that refuse it, may still copy what is selected. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  // Deprecated, and the only way in engines as old as our readers'.
  const page: { readonly execCommand: (command: string) => boolean } = document;
  const copied = page.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
