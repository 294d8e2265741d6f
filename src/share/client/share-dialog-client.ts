import { createPanel } from '../../lib/panel-client.ts';
import { announce } from '../../lib/status-client.ts';
import { copyWith } from './copy-button-client.ts';
import { NETWORKS, toShareLink, type Shared } from '../links.ts';
import type { Selected } from './page-place-client.ts';
import { toPlaceUrl } from '../page-place.ts';

/** Opens the panel for the page, or for the place in it that is or was selected. */
export type OpenShare = (opener: HTMLElement, selected: Selected | undefined) => void;

/** Binds the share panel. */
export function bindPanel(panel: HTMLElement): OpenShare {
  const dialog = createPanel(panel);
  const page = readPage(panel);
  let shared = page;
  const show = (place: Selected | undefined): void => {
    shared = place === undefined ? page : { ...page, url: toPlaceUrl(page.url, place) };
    showShared(panel, shared, place);
  };

  reveal(panel, '[data-share-wechat]', /MicroMessenger/i.test(navigator.userAgent));
  reveal(panel, '[data-share-system-place]', 'share' in navigator);
  panel.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button, a') : null;
    if (button?.matches('[data-share-whole]')) {
      show(undefined);
      find(panel, '[data-share-copy]').focus();
    }
    if (button?.matches('[data-share-copy]')) void copyWith(button, shared.url);
    if (button?.matches('[data-share-system]')) void shareWithSystem(shared);
    if (button?.matches('[data-share-poster]')) {
      event.preventDefault();
      showPoster(panel);
    }
  });
  return (opener, selected) => {
    show(selected);
    dialog.open(opener);
  };
}

function readPage({ dataset }: HTMLElement): Shared {
  const { url = '', title = '', summary = '', picture = '' } = dataset;
  return { url, title, summary, picture };
}

/** Every way of passing on gets the address; the words say which place it leads to. */
function showShared(panel: HTMLElement, shared: Shared, place: Selected | undefined): void {
  const field = panel.querySelector<HTMLInputElement>('[data-share-address]');
  if (field !== null) field.value = shared.url;
  for (const network of NETWORKS) {
    panel.querySelector(`[data-share-to="${network}"]`)?.setAttribute('href', toShareLink(network, shared));
  }
  find(panel, '[data-share-what]').textContent =
    place === undefined ? shared.title : `选中的文字：${place.text}`;
  reveal(panel, '[data-share-whole]', place !== undefined);
  // The code and the poster hold the page's own address.
  reveal(panel, '[data-share-code]', place === undefined);
}

/** The picture is fetched only when it is asked for. */
function showPoster(panel: HTMLElement): void {
  const figure = find(panel, '[data-share-picture]');
  if (figure.querySelector('img') === null) figure.append(createPicture(figure.dataset));
  figure.hidden = false;
  figure.focus();
}

function createPicture({ src = '', alt = '', width, height }: DOMStringMap): HTMLImageElement {
  const image = new Image(Number(width), Number(height));
  image.alt = alt;
  image.src = src;
  return image;
}

async function shareWithSystem({ title, url }: Shared): Promise<void> {
  try {
    await navigator.share({ title, url });
  } catch (error) {
    const isChangeOfMind = error instanceof DOMException && error.name === 'AbortError';
    if (!isChangeOfMind) announce('系统分享没有成功，可以改用复制链接');
  }
}

function reveal(panel: HTMLElement, selector: string, visible: boolean): void {
  for (const part of panel.querySelectorAll<HTMLElement>(selector)) part.hidden = !visible;
}

function find(panel: HTMLElement, selector: string): HTMLElement {
  const found = panel.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The share panel has no ${selector}`);
  return found;
}
