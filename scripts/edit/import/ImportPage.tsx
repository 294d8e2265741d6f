import { useAsked } from '../client/use-asked.ts';
import { DecisionPart } from './DecisionPart.tsx';
import type { ImportView, Section } from './import-view.ts';
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
      {value && isStarted(value) && <Started view={value} key={value.year} />}
    </>
  );
}

function isStarted(view: Partial<ImportView>): view is ImportView {
  return view.isStarted === true;
}

function Started({ view }: { readonly view: ImportView }) {
  return (
    <>
      <Told sections={view.told} />
      <DecisionPart view={view} />
      <details class="more">
        <summary>再导入一个文件：数值表，或者另一年的年报</summary>
        <StartCard year={view.year} />
      </details>
    </>
  );
}

/** What the import told of the document, folded. */
function Told({ sections }: { readonly sections: readonly Section[] }) {
  if (sections.length === 0) return null;
  return (
    <details class="told">
      <summary>导入时看到的：{sections.map(({ title }) => title.replace(/（.*）/, '')).join('、')}</summary>
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
