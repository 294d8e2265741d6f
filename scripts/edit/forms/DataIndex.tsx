import { useState } from 'preact/hooks';
import { useAsked } from '../client/use-asked.ts';
import type { DataIndexView, IndexEntry, IndexGroup } from './index-view.ts';

/** 数据: everything that is no text, in the words of the handbook. */
export function DataIndex() {
  const { value: view, fault } = useAsked<DataIndexView>('/api/data');
  const [words, setWords] = useState('');
  if (fault !== undefined) return <p role="alert">{fault}</p>;
  if (!view) return <p>正在打开……</p>;
  return (
    <>
      <h1>数据</h1>
      <label class="field index-search">
        <span class="label">找</span>
        <input
          type="search"
          placeholder="指标、站点、网站设置里的一项"
          value={words}
          onInput={({ currentTarget }) => {
            setWords(currentTarget.value);
          }}
        />
      </label>
      <div class="index">
        {view.groups.map((group) => (
          <Group key={group.title} group={group} words={words.trim()} />
        ))}
      </div>
    </>
  );
}

const FEW = 8;

function Group({ group, words }: { readonly group: IndexGroup; readonly words: string }) {
  const { title, help, make, entries } = group;
  const found = entries.filter(({ name, hint = '' }) => `${title}${name}${hint}`.includes(words));
  if (found.length === 0 && words !== '') return null;
  const id = `index-${title}`;
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="hint">{help}</p>
      {make && (
        <a class="button" href={make.href}>
          {make.name}
        </a>
      )}
      {found.length <= FEW || words !== '' ? (
        <Entries entries={found} />
      ) : (
        <details>
          <summary>全部 {found.length} 个</summary>
          <Entries entries={found} />
        </details>
      )}
    </section>
  );
}

function Entries({ entries }: { readonly entries: readonly IndexEntry[] }) {
  return (
    <ul class="index-entries">
      {entries.map(({ name, hint, href, errors }) => (
        <li key={href}>
          <a href={href}>{name}</a>
          {hint !== undefined && <small>{hint}</small>}
          {errors > 0 && <small class="form-fault">{errors} 处有错</small>}
        </li>
      ))}
    </ul>
  );
}
