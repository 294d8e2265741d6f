import { useState } from 'preact/hooks';
import { go } from '../../client/router.ts';
import { useAsked } from '../../client/use-asked.ts';
import { wordsAt } from '../form/values.ts';
import { NewValue } from './NewValue.tsx';
import { ValueEditor } from './ValueEditor.tsx';
import { describeReading } from './ValueFields.tsx';
import type { ValueRow, ValuesView } from './values-view.ts';
import './values.css';

/** 数值: the numbers of a year in a grid, each edited in its place. */
export function ValuesPage({ address }: { readonly address: URL }) {
  const year = address.searchParams.get('year');
  const { value: view, fault } = useAsked<ValuesView>(`/api/values${year === null ? '' : `?year=${year}`}`);
  const [words, setWords] = useState('');
  const [isFaultyOnly, setFaultyOnly] = useState(false);
  if (fault !== undefined) return <p role="alert">{fault}</p>;
  if (!view) return <p>正在打开……</p>;
  const found = view.rows.filter(
    (row) => (!isFaultyOnly || row.issues.length > 0) && hasWords(row, words.trim()),
  );
  return (
    <>
      <h1>数值</h1>
      <Tools
        view={view}
        words={words}
        isFaultyOnly={isFaultyOnly}
        onWords={setWords}
        onFaultyOnly={setFaultyOnly}
      />
      {view.others.length > 0 && (
        <p class="form-fault">
          还有 {view.others.length} 处错误不在这些数里：<a href={`/data/${view.file}`}>打开整个文件</a>
        </p>
      )}
      <NewValue key={view.year} view={view} />
      <p role="status">{`${String(view.year)}年年报有 ${String(view.rows.length)} 个数${found.length === view.rows.length ? '' : `，找到 ${String(found.length)} 个`}`}</p>
      <Grid view={view} rows={found} />
      <p class="hint">
        推算的数和数之间的关系在<a href={`/data/${view.file}`}>整个文件</a>里。
      </p>
    </>
  );
}

interface ToolsProps {
  readonly view: ValuesView;
  readonly words: string;
  readonly isFaultyOnly: boolean;
  readonly onWords: (words: string) => void;
  readonly onFaultyOnly: (isFaultyOnly: boolean) => void;
}

/** Which year, and which of its values. */
function Tools({ view, words, isFaultyOnly, onWords, onFaultyOnly }: ToolsProps) {
  return (
    <div class="row values-tools">
      <label class="field">
        <span class="label">哪一年的年报</span>
        <select
          value={String(view.year)}
          onChange={({ currentTarget }) => {
            go(`/data/values?year=${currentTarget.value}`);
          }}
        >
          {view.years.toReversed().map((one) => (
            <option key={one} value={String(one)}>
              {one}年
            </option>
          ))}
        </select>
      </label>
      <label class="field values-search">
        <span class="label">找</span>
        <input
          type="search"
          placeholder="指标、写法、原话"
          value={words}
          onInput={({ currentTarget }) => {
            onWords(currentTarget.value);
          }}
        />
      </label>
      <label class="form-radio">
        <input
          type="checkbox"
          checked={isFaultyOnly}
          onChange={({ currentTarget }) => {
            onFaultyOnly(currentTarget.checked);
          }}
        />
        只看有错的
      </label>
    </div>
  );
}

function hasWords({ name, indicator, value }: ValueRow, words: string): boolean {
  return [name, indicator, value.text, value.quote].some((one) => String(one).includes(words));
}

function Grid({ view, rows }: { readonly view: ValuesView; readonly rows: readonly ValueRow[] }) {
  const [open, setOpen] = useState<number>();
  const hasLast = view.rows.some(({ last }) => last !== undefined);
  return (
    <div class="values-scroll" tabIndex={0} role="region" aria-label="数值">
      <table class="values">
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">写法</th>
            <th scope="col">读作</th>
            {hasLast && <th scope="col">上一次</th>}
            <th scope="col">章</th>
            <th scope="col">原话</th>
            <th scope="col">
              <span class="values-hidden">改</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={`${row.indicator} ${String(row.index)}`}
              view={view}
              row={row}
              hasLast={hasLast}
              isOpen={open === row.index}
              onToggle={() => {
                setOpen(open === row.index ? undefined : row.index);
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly view: ValuesView;
  readonly row: ValueRow;
  /** Whether the grid has a column for it. */
  readonly hasLast: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Row({ view, row, hasLast, isOpen, onToggle }: RowProps) {
  const { name, value, last, issues, chapter, typed } = row;
  const text = wordsAt(value, 'text');
  return (
    <>
      <tr class={issues.some(({ severity }) => severity === 'error') ? 'values-faulty' : ''}>
        <th scope="row">{name}</th>
        <td class="values-text">
          {text}
          {typeof value.year === 'number' && <small>{value.year}年的数</small>}
          {issues.length > 0 && <small class="form-fault">{issues.length} 处要看</small>}
          {typed && <small>有没保存的</small>}
        </td>
        <td class="values-short">{describeReading(value)}</td>
        {hasLast && <td>{last && `${String(last.year)}年 ${last.text}`}</td>}
        <td>{chapter}</td>
        <td class="values-quote">{wordsAt(value, 'quote')}</td>
        <td>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? '收起' : '改'}：${name} ${text}`}
            onClick={onToggle}
          >
            {isOpen ? '收起' : '改'}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={hasLast ? 7 : 6}>
            <ValueEditor view={view} row={row} onDone={onToggle} />
          </td>
        </tr>
      )}
    </>
  );
}
