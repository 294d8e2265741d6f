import type { BaseMap } from '../base-map.ts';
import { allowLeafletProbe } from './leaflet-policy-client.ts';

const OPEN = '查看电子地图';
const CLOSE = '关闭电子地图';
const LOADING = '正在加载电子地图……';
const FAILED = '电子地图没有加载出来：可能是网络中断，或者今天的访问额度已经用完。站点列表和示意图照常可用。';

/** Adds the button for the real map, where the site has one; nothing of the map loads before it is pressed. */
export function bindBaseMap(root: HTMLElement): void {
  const figure = root.querySelector('[data-base-map]');
  const slot = figure?.querySelector<HTMLElement>('[data-base-map-slot]');
  if (!figure || !slot) return;
  const map = JSON.parse(figure.getAttribute('data-base-map') ?? '') as BaseMap;
  const button = document.createElement('button');
  button.type = 'button';
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'small';
  slot.append(button, status);

  let remove: (() => void) | undefined;
  const close = (message: string): void => {
    remove?.();
    remove = undefined;
    button.textContent = OPEN;
    button.disabled = false;
    status.textContent = message;
  };
  const open = async (): Promise<void> => {
    button.disabled = true;
    status.textContent = LOADING;
    try {
      allowLeafletProbe();
      const { loadStyles, showMap } = await import('./leaflet-client.ts');
      await loadStyles();
      remove = showMap(root, slot, map, {
        onLoad: () => {
          status.textContent = '';
        },
        onFail: () => {
          close(FAILED);
        },
      });
      button.disabled = false;
      button.textContent = CLOSE;
    } catch {
      close(FAILED);
    }
  };
  close('');
  button.addEventListener('click', () => {
    if (remove) close('');
    else void open();
  });
}
