import { onPreferences, getPreferences } from './store-client.ts';

/** The reading ruler: a band that follows the pointer, or the focus where the keyboard is used. */
export function bindRuler(): void {
  const ruler = document.createElement('div');
  ruler.className = 'reading-ruler';
  ruler.setAttribute('aria-hidden', 'true');
  const place = (y: number): void => {
    ruler.style.setProperty('--ruler-y', `${y}px`);
  };
  const follow = (event: PointerEvent): void => {
    place(event.clientY);
  };
  const followFocus = (event: FocusEvent): void => {
    if (!(event.target instanceof Element)) return;
    const { top, height } = event.target.getBoundingClientRect();
    if (height < window.innerHeight / 2) place(top + height / 2);
  };
  const update = (on: boolean): void => {
    if (on === ruler.isConnected) return;
    if (!on) {
      ruler.remove();
      document.removeEventListener('pointermove', follow);
      document.removeEventListener('focusin', followFocus);
      return;
    }
    document.body.append(ruler);
    document.addEventListener('pointermove', follow, { passive: true });
    document.addEventListener('focusin', followFocus);
  };
  update(getPreferences().ruler === 'on');
  onPreferences((now) => {
    update(now.ruler === 'on');
  });
}
