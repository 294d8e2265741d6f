import { useAsked } from '../client/use-asked.ts';
import { DecisionPart } from './DecisionPart.tsx';
import type { ImportView, Section } from './import-view.ts';
import { RestPart } from './RestPart.tsx';
import { StartCard } from './StartCard.tsx';
import './import.css';

/** 导入: a document becomes chapters, and its numbers are decided one by one. */
export function ImportPage({ address }: { readonly address: URL }) {
  const year = address.searchParams.get('year');
  const { value, fault } = useAsked<Partial<ImportView>>(
    `/api/import${year === null ? '' : `?year=${year}`}`,
  );
  return (
    <>
      <h1>
        导入
        {value?.isStarted === true && (
          <small>
            {value.year} 年 {value.title}
          </small>
        )}
      </h1>
      {fault !== undefined && (
        <p role="alert" class="item-fault">
          {fault}
        </p>
      )}
      {value && !isStarted(value) && <StartCard key={value.year} year={value.year} />}
      {value && isStarted(value) && (
        <Started view={value} key={value.year} isRest={address.searchParams.get('part') === 'rest'} />
      )}
    </>
  );
}

function isStarted(view: Partial<ImportView>): view is ImportView {
  return view.isStarted === true;
}

function Started({ view, isRest }: { readonly view: ImportView; readonly isRest: boolean }) {
  const here = `/import?year=${String(view.year)}`;
  const steps = (
    <nav class="row parts" aria-label="导入的两步">
      <a class="button" href={here} {...(!isRest && { 'aria-current': 'step' })}>
        一、决定（{view.items.length}）
      </a>
      <a class="button" href={`${here}&part=rest`} {...(isRest && { 'aria-current': 'step' })}>
        二、补齐
      </a>
    </nav>
  );
  return (
    <>
      {isRest ? <RestPart view={view}>{steps}</RestPart> : <DecisionPart view={view}>{steps}</DecisionPart>}
      <Told sections={view.told} />
      <details class="more">
        <summary>再导入一个文件：数值表，或者另一年的年报</summary>
        <StartCard year={view.year} />
      </details>
    </>
  );
}

/** What the import told of the document, folded; the words of the file against those that were read stand before it. */
function Told({ sections }: { readonly sections: readonly Section[] }) {
  if (sections.length === 0) return null;
  const [compared] = sections.find(({ title }) => title.startsWith('Word 里的字'))?.lines ?? [];
  return (
    <details class="told">
      <summary>导入时看到的{compared === undefined ? '' : `：${compared}`}</summary>
      {sections.map(({ title, lines }) => (
        <details key={title}>
          <summary>{title}</summary>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
    </details>
  );
}
