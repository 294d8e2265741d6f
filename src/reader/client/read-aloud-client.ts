import { highlight, reveal } from './highlight-client.ts';
import { findPassages, type Passage } from './passages-client.ts';
import { pauseSpeaking, resumeSpeaking, speak, stopSpeaking } from './speech-client.ts';
import { getPreferences, onPreferences } from './store-client.ts';

type Announce = (message: string) => void;
type State = 'stopped' | 'speaking' | 'paused';

const player = document.querySelector<HTMLElement>('[data-player]');
let announce: Announce = () => undefined;
let passages: readonly Passage[] = [];
let state: State = 'stopped';
let index = 0;
let piece = 0;
let opener: Element | null = null;

/** Reads the page's article aloud from its beginning and shows the player. */
export function startReading(tell: Announce): void {
  const article = document.querySelector('main article');
  if (article === null || player === null) return;
  announce = tell;
  opener = document.activeElement;
  passages = findPassages(article);
  player.hidden = false;
  document.documentElement.setAttribute('data-listening', '');
  goTo(0);
  player.querySelector<HTMLElement>('[data-player-toggle]')?.focus();
}

function goTo(target: number): void {
  index = Math.max(target, 0);
  piece = 0;
  const passage = passages[index];
  if (passage === undefined) {
    stop('朗读结束');
    return;
  }
  highlight(passage);
  reveal(passage, player?.offsetHeight ?? 0);
  speakPiece();
}

function speakPiece(): void {
  setState('speaking');
  const text = passages[index]?.pieces[piece] ?? '';
  speak(text, Number(getPreferences().rate), (spoken) => {
    if (!spoken) stop('没能朗读：这台设备没有可用的中文语音');
    else if (state === 'speaking') goOn();
  });
}

function goOn(): void {
  piece += 1;
  if (piece < (passages[index]?.pieces.length ?? 0)) speakPiece();
  else goTo(index + 1);
}

function toggle(): void {
  if (state === 'speaking') {
    setState('paused');
    pauseSpeaking();
    return;
  }
  setState('speaking');
  if (!resumeSpeaking()) speakPiece();
}

function stop(message: string): void {
  if (state === 'stopped') return;
  const hadFocus = player?.contains(document.activeElement) ?? false;
  setState('stopped');
  stopSpeaking();
  highlight(undefined);
  document.documentElement.removeAttribute('data-listening');
  if (player !== null) player.hidden = true;
  if (hadFocus && opener instanceof HTMLElement) opener.focus();
  announce(message);
}

/** The one button says what pressing it will do. */
function setState(next: State): void {
  state = next;
  const button = player?.querySelector('[data-player-toggle]');
  if (button) button.textContent = next === 'paused' ? '继续' : '暂停';
}

player?.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  if (target.closest('[data-player-toggle]')) toggle();
  if (target.closest('[data-player-stop]')) stop('朗读已停止');
  if (target.closest('[data-player-previous]')) goTo(index - 1);
  if (target.closest('[data-player-next]')) goTo(index + 1);
});
player?.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') stop('朗读已停止');
});
onPreferences((now, before) => {
  if (now.rate === before.rate) return;
  if (state === 'speaking') speakPiece();
  // What is paused begins again at the new rate when the reader goes on.
  if (state === 'paused') stopSpeaking();
});
// Chrome goes on speaking on the next page.
window.addEventListener('pagehide', () => {
  stop('朗读已停止');
});
