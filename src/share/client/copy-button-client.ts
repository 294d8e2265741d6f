import { announce } from '../../lib/status-client.ts';
import { copyText } from './clipboard-client.ts';

const COPIED = '已复制';
const NOT_COPIED = '没有复制成功，请选中文字自己复制';
/** How long a button says that it has done what it does, in ms. */
const SAID = 2000;

/** Copies a text, and says so on the button and to a screen reader. */
export async function copyWith(button: HTMLElement, text: string): Promise<void> {
  const done = await copyText(text, button);
  announce(done ? COPIED : NOT_COPIED);
  const words = button.textContent;
  if (!done || words === COPIED) return;
  button.textContent = COPIED;
  setTimeout(() => {
    button.textContent = words;
  }, SAID);
}
