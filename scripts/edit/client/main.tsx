import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { FormsPage } from '../forms/FormsPage.tsx';
import { HomePage } from '../home/HomePage.tsx';
import { ImportPage } from '../import/ImportPage.tsx';
import { PublishPage } from '../publish/PublishPage.tsx';
import { TextPage } from '../text/TextPage.tsx';
import { Notices } from './notice.tsx';
import { followLinks, useAddress } from './router.ts';
import { Undo } from './undo.tsx';
import './desk.css';

const PAGES = [
  { at: '', title: '今年', Page: HomePage },
  { at: 'import', title: '导入', Page: ImportPage },
  { at: 'text', title: '正文', Page: TextPage },
  { at: 'data', title: '数据', Page: FormsPage },
  { at: 'publish', title: '发布', Page: PublishPage },
] as const;

function Desk() {
  const address = useAddress();
  const first = address.pathname.split('/')[1] ?? '';
  const open = PAGES.find(({ at }) => at === first) ?? PAGES[0];
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    document.title = `${open.title} · 编辑台`;
    // After a link of the desk a screen reader goes on at the new page.
    if (!isFirst.current) main.current?.focus();
    isFirst.current = false;
  }, [open]);
  return (
    <div class="desk" onClick={followLinks}>
      <a class="skip" href="#main">
        跳到正文
      </a>
      <header class="bar">
        <nav aria-label="编辑台">
          <ul>
            {PAGES.map(({ at, title }) => (
              <li key={at}>
                <a href={`/${at}`} {...(at === open.at && { 'aria-current': 'page' })}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Undo />
      </header>
      <main id="main" tabIndex={-1} ref={main} class={`page page-${open.at === '' ? 'home' : open.at}`}>
        <open.Page address={address} />
      </main>
      <Notices />
    </div>
  );
}

/** A file that is dropped beside its field must not take the page's place. */
function keepPage(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
}

addEventListener('dragover', keepPage);
addEventListener('drop', keepPage);
const place = document.querySelector('#desk');
if (place) render(<Desk />, place);
