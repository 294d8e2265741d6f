import { useState } from 'preact/hooks';
import { useAsked } from '../client/use-asked.ts';
import { DraftButton } from './DraftButton.tsx';
import { NewArticle } from './NewArticle.tsx';
import type { TextSummary } from './text-view.ts';

/** The chapters by year and the articles, newest first, with their drafts and faults. */
export function TextList() {
  const { value: texts, fault } = useAsked<readonly TextSummary[]>('/api/texts');
  const [words, setWords] = useState('');
  const [isAsking, setAsking] = useState(false);
  const found = (texts ?? []).filter(({ title, date, year }) =>
    words
      .trim()
      .split(/\s+/u)
      .every((word) => `${title} ${date} ${String(year)}`.includes(word)),
  );
  const chapters = found.filter(({ kind }) => kind === 'chapter');
  const years = [...new Set(chapters.map(({ year }) => year))];
  return (
    <div class="texts">
      <div class="row texts-head">
        <h1>正文</h1>
        <button
          type="button"
          class="main"
          onClick={() => {
            setAsking(true);
          }}
        >
          新建文章
        </button>
      </div>
      <label class="field texts-search">
        <span class="label">找一篇</span>
        <input
          type="search"
          value={words}
          onInput={({ currentTarget }) => {
            setWords(currentTarget.value);
          }}
        />
      </label>
      {fault !== undefined && <p role="alert">{fault}</p>}
      <p class="hint" role="status">
        {words !== '' && `找到 ${String(found.length)} 篇`}
      </p>
      {years.map((year) => (
        <Texts
          key={year}
          title={`${String(year)} 年报`}
          texts={chapters.filter((one) => one.year === year)}
        />
      ))}
      <Texts title="文章" texts={found.filter(({ kind }) => kind === 'article')} />
      {isAsking && (
        <NewArticle
          close={() => {
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}

function Texts({ title, texts }: { readonly title: string; readonly texts: readonly TextSummary[] }) {
  if (texts.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="texts-list">
        {texts.map((text) => (
          <li key={text.path}>
            <a href={`/text/${text.path}`}>{text.title}</a>
            {text.date !== '' && <span class="hint">{text.date}</span>}
            {text.isDraft && <span class="text-draft">草稿</span>}
            {text.faults > 0 && <span class="text-faults">{text.faults} 处要看</span>}
            {text.kind === 'article' && <DraftButton path={text.path} isDraft={text.isDraft} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
