import { ACCESS_DATE } from '../metadata/citation.ts';
import { copyText } from './clipboard-client.ts';

/** Copies what stands beside it. Without scripts there is no button, and the text is there to be selected. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const [text, button, status] = ['[data-copy-text]', 'button', '[role="status"]'].map((selector) =>
      this.querySelector<HTMLElement>(selector),
    );
    if (!text || !button || !status) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      void copyText(text.innerText.trim().replace(ACCESS_DATE, `[${today()}]`), button).then((isCopied) => {
        status.textContent = isCopied ? '已复制' : '浏览器不让复制，请选中文字自己复制';
        if (!isCopied) getSelection()?.selectAllChildren(text);
      });
    });
  }
}

customElements.define('copy-text', CopyText);

/** The reader's own day: 2026-11-22 */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
