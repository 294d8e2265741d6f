/** What the buttons beside an interactive chart do. */
export interface ToolActions {
  readonly step: (by: number) => void;
  readonly stop: () => void;
}

/** Puts 上一项, 下一项 and 回到图片 where 互动查看 stood. Returns how to put it back. */
export function bindTools(host: HTMLElement, { step, stop }: ToolActions): () => void {
  const place = host.querySelector<HTMLElement>('[data-chart-tools]');
  const ask = place?.querySelector<HTMLButtonElement>('[data-chart-ask]');
  if (!place || !ask) return () => undefined;
  const tools = [
    toButton('上一项', () => {
      step(-1);
    }),
    toButton('下一项', () => {
      step(1);
    }),
    toButton('回到图片', stop),
  ];
  ask.hidden = true;
  place.append(...tools);
  return () => {
    for (const tool of tools) tool.remove();
    ask.hidden = false;
    ask.disabled = false;
    ask.focus({ preventScroll: true });
  };
}

function toButton(words: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', act);
  return button;
}
