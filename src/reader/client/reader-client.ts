import { createPanel, type Panel } from '../../lib/panel-client.ts';
import { announce as say } from '../../lib/status-client.ts';
import { withSetting, type Preferences } from '../preferences.ts';
import { bindRuler } from './ruler-client.ts';
import {
  getPreferences,
  onPreferences,
  resetPreferences,
  setPreferences,
  syncPreferences,
} from './store-client.ts';
import { toAnnouncement } from '../reader-words.ts';

const NOT_KEPT = '这个浏览器没有保存设置，离开本页后会恢复原样';

const panel = document.querySelector<HTMLElement>('[data-reader-panel]');
if (panel !== null) bindTools(panel);

function bindTools(panel: HTMLElement): void {
  const dialog = createPanel(panel);
  const announce = (message: string, kept = true): void => {
    say(kept ? message : `${message}。${NOT_KEPT}`);
  };
  const change = (name: string, value: string): void => {
    const before = getPreferences();
    const next = withSetting(before, name, value);
    if (next !== undefined) announce(toAnnouncement(before, next), setPreferences(next));
  };
  document.addEventListener('change', ({ target }) => {
    if (isControl(target)) change(target.name, readControl(target));
  });
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.matches('[data-reader-elder]')) {
      change('edition', getPreferences().edition === 'elder' ? 'ordinary' : 'elder');
    }
    if (button?.matches('[data-reader-open]')) dialog.open(button);
    if (button?.matches('[data-reader-reset]')) announce('已恢复默认设置', resetPreferences());
    if (button?.matches('[data-reader-listen]')) void listen(dialog, announce);
  });
  onPreferences(showChoices);
  showChoices(getPreferences());
  syncPreferences();
  bindRuler();
}

/** Reading aloud is loaded when it is first asked for. */
async function listen(dialog: Panel, announce: (message: string) => void): Promise<void> {
  dialog.close();
  const { startReading } = await import('./read-aloud-client.ts');
  startReading(announce);
}

function showChoices(preferences: Preferences): void {
  for (const button of document.querySelectorAll('[data-reader-elder]')) {
    button.setAttribute('aria-pressed', String(preferences.edition === 'elder'));
  }
  for (const control of document.querySelectorAll('[data-reader-control]')) {
    if (!isControl(control)) continue;
    const value = new Map<string, string>(Object.entries(preferences)).get(control.name);
    if (control instanceof HTMLSelectElement) control.value = value ?? '';
    else control.checked = control.value === value;
  }
}

type Control = HTMLInputElement | HTMLSelectElement;

function isControl(target: EventTarget | null): target is Control {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  return isField && target.matches('[data-reader-control]');
}

/** A box that is not ticked stands for the value that it names as its other. */
function readControl(control: Control): string {
  if (control instanceof HTMLSelectElement || control.type !== 'checkbox' || control.checked)
    return control.value;
  return control.dataset.other ?? '';
}
