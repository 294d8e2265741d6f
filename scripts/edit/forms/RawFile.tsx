import { useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import { complain, say } from '../client/notice.tsx';
import { useAsked } from '../client/use-asked.ts';
import type { DeskFile } from '../files.ts';
import type { FormView } from './form-view.ts';

/** A file that cannot be read as fields: its words as they stand, to be mended. */
export function RawFile({ view: { file, title, issues } }: { readonly view: FormView }) {
  const { value } = useAsked<DeskFile>(`/api/file?path=${encodeURIComponent(file)}`);
  const [typed, setTyped] = useState<DeskFile>();
  const now = typed ?? value;
  if (!now) return <p>正在打开……</p>;
  const save = (): void => {
    ask<DeskFile>('PUT', '/api/file', { ...now, name: `改${title}` })
      .then((stored) => {
        if (stored.text !== now.text)
          throw new Error('这个文件刚刚被别人改过，没有写：您写的还在框里，先抄下来，再重新打开');
        setTyped(undefined);
        say(`保存好了：${title}`);
      })
      .catch(complain);
  };
  return (
    <>
      <p>这个文件里有一处写错了，读不成表格。照下面说的改好，保存以后就能填表格了。</p>
      <ul class="issues">
        {issues.map(({ words }) => (
          <li key={words} class="error">
            {words}
          </li>
        ))}
      </ul>
      <label class="field">
        <span class="label">文件里的字</span>
        <textarea
          class="form-raw"
          rows={24}
          spellcheck={false}
          value={now.text}
          onInput={({ currentTarget }) => {
            setTyped({ ...now, text: currentTarget.value });
          }}
        />
      </label>
      <button type="button" class="main" onClick={save}>
        保存
      </button>
    </>
  );
}
