import { useState } from 'preact/hooks';
import { Dialog } from '../../client/dialog.tsx';
import { Picker } from '../../client/picker.tsx';
import { useAsked } from '../../client/use-asked.ts';
import type { ToolDialogProps } from '../tools.ts';
import { FigureList } from './FigureList.tsx';
import { insertBlock } from './insert-at.ts';
import { formatTag } from '../markup.ts';
import type { BlockChoice, Choices } from './insert-view.ts';
import { useFirstField } from './use-first-field.ts';

const TABS = ['图表', '原文的表格', '一组数', '站点'] as const;

type Tab = (typeof TABS)[number];

/** Puts a chart, a table of the source, a group of numbers or a station into the text, in a paragraph of its own. */
export function BlockDialog({ view, path, close }: ToolDialogProps) {
  const [tab, setTab] = useState<Tab>('图表');
  const { value, fault } = useAsked<Choices>(`/api/choices?path=${encodeURIComponent(path)}`);
  const put = (name: string, attributes: Readonly<Record<string, string>>): void => {
    insertBlock(view, formatTag(name, attributes, 'alone'));
    close();
  };
  return (
    <Dialog title="放进图表" onClose={close}>
      <div class="row insert-tabs" role="group" aria-label="放进什么">
        {TABS.map((name) => (
          <button
            type="button"
            key={name}
            aria-pressed={name === tab}
            onClick={() => {
              setTab(name);
            }}
          >
            {name}
          </button>
        ))}
      </div>
      {fault !== undefined && <p role="alert">{fault}</p>}
      {value && <TabContent tab={tab} choices={value} put={put} />}
    </Dialog>
  );
}

interface TabContentProps {
  readonly tab: Tab;
  readonly choices: Choices;
  readonly put: (name: string, attributes: Readonly<Record<string, string>>) => void;
}

function TabContent({ tab, choices, put }: TabContentProps) {
  switch (tab) {
    case '图表':
      return (
        <ChartList
          charts={choices.charts}
          pick={(id) => {
            put('Chart', { id });
          }}
        />
      );
    case '原文的表格':
      return (
        <BlockPicker
          label="找一张表"
          none="还没有收进来的表格；导入年报时可以收，也可以在“数据”里写。"
          choices={choices.tables}
          pick={(id) => {
            put('DataTable', { id });
          }}
        />
      );
    case '一组数':
      return (
        <FigureList
          numbers={choices.numbers}
          pick={(ids) => {
            put('KeyFigures', { ids: ids.join(' ') });
          }}
        />
      );
    case '站点':
      return (
        <BlockPicker
          label="找一个站点"
          none="还没有站点；先到“数据”里新建。"
          choices={choices.stations}
          pick={(id) => {
            put('Station', { id });
          }}
        />
      );
  }
}

function ChartList({
  charts,
  pick,
}: {
  readonly charts: readonly BlockChoice[];
  readonly pick: (id: string) => void;
}) {
  const content = useFirstField<HTMLUListElement>();
  if (charts.length === 0) return <p>还没有图表；先到“数据”里画一张。</p>;
  return (
    <ul ref={content} class="insert-charts">
      {charts.map(({ id, name, hint }) => (
        <li key={id}>
          <button
            type="button"
            onClick={() => {
              pick(id);
            }}
          >
            <img src={`/api/chart-picture?id=${id}`} alt="" />
            <span>{name}</span>
            <small>{hint}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface BlockPickerProps {
  readonly label: string;
  /** Said where there is nothing to pick. */
  readonly none: string;
  readonly choices: readonly BlockChoice[];
  readonly pick: (id: string) => void;
}

function BlockPicker({ label, none, choices, pick }: BlockPickerProps) {
  const content = useFirstField<HTMLDivElement>();
  if (choices.length === 0) return <p>{none}</p>;
  return (
    <div ref={content} class="insert-numbers">
      <Picker label={label} options={choices} onPick={pick} />
    </div>
  );
}
