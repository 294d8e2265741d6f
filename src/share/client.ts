import { createPanel } from '../lib/panel-client.ts';
import { announce } from '../lib/status-client.ts';
import { copyText } from './clipboard-client.ts';
import { NETWORKS, toShareLink, type Shared } from './links.ts';
import { readSelection, type Selected } from './place-client.ts';
import { toPlaceUrl } from './place.ts';

const COPIED = '已复制';
const NOT_COPIED = '没有复制成功，请选中文字自己复制';
/** How long a button says that it has done what it does, in ms. */
const SAID = 2000;

const panel = document.querySelector<HTMLElement>('[data-share-panel]');
if (panel !== null) bindPanel(panel);
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
  if (button !== null) void copyWith(button, button.dataset.copy ?? '');
});

function bindPanel(panel: HTMLElement): void {
  const dialog = createPanel(panel);
  const page = readPage(panel);
  let selected: Selected | undefined;
  let shared = page;
  const show = (place: Selected | undefined): void => {
    shared = place === undefined ? page : { ...page, url: toPlaceUrl(page.url, place) };
    showShared(panel, shared, place);
  };

  show(undefined);
  reveal(panel, '[data-share-wechat]', /MicroMessenger/i.test(navigator.userAgent));
  reveal(panel, '[data-share-system-place]', 'share' in navigator);
  // A press on the button may take the selection away before the click arrives.
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && target.closest('[data-share-open]')) selected = readSelection();
  });
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button, a') : null;
    if (button?.matches('[data-share-open]')) {
      show(readSelection() ?? selected);
      selected = undefined;
      dialog.open(button);
    }
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

async function copyWith(button: HTMLElement, text: string): Promise<void> {
  const done = await copyText(text, button);
  announce(done ? COPIED : NOT_COPIED);
  const words = button.textContent;
  if (!done || words === COPIED) return;
  button.textContent = COPIED;
  setTimeout(() => {
    button.textContent = words;
  }, SAID);
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
