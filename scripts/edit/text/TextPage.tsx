import { useEffect, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { complain } from '../client/notice.tsx';
import { TextList } from './TextList.tsx';
import './text.css';

/** Where it is reached: `/text` is the list, `/text/content/…` a text. */
const TEXT = /^\/text\/(.+)$/;

type Page = ComponentType<{ readonly path: string; readonly line: number | undefined }>;

/** 正文: all chapters and articles, or one of them in the editor, which is loaded when it is first needed. */
export function TextPage({ address }: { readonly address: URL }) {
  const path = decodeURIComponent(TEXT.exec(address.pathname)?.[1] ?? '');
  const [Editor, setEditor] = useState<Page>();
  useEffect(() => {
    if (path === '' || Editor !== undefined) return;
    import('./EditorPage.tsx').then(({ EditorPage }) => {
      setEditor(() => EditorPage);
    }, complain);
  }, [path, Editor]);
  if (path === '') return <TextList />;
  const line = address.searchParams.get('line');
  return Editor ? (
    <Editor key={path} path={path} line={line === null ? undefined : Number(line)} />
  ) : (
    <h1>正在打开……</h1>
  );
}
