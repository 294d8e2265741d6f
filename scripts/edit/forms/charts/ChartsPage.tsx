import { useAsked } from '../../client/use-asked.ts';
import type { ChartFormView } from './chart-view.ts';
import { ChartEditor } from './ChartEditor.tsx';
import { ChartList } from './ChartList.tsx';
import './charts.css';

/** Charts: `/data/charts` lists them, `/data/charts/<year>/<id>` is one, `/data/charts/<year>` a new one. */
export function ChartsPage({ address }: { readonly address: URL }) {
  const [, , , year, id] = address.pathname.split('/');
  return year === undefined || year === '' ? (
    <ChartList />
  ) : (
    <ChartOpened key={`${year}/${id ?? ''}`} year={year} id={id} />
  );
}

function ChartOpened({ year, id }: { readonly year: string; readonly id: string | undefined }) {
  const query = id === undefined ? '' : `&id=${encodeURIComponent(id)}`;
  const { value, fault } = useAsked<ChartFormView>(
    `/api/charts/form?year=${encodeURIComponent(year)}${query}`,
  );
  return (
    <>
      <p>
        <a href="/data/charts">全部图表</a>
      </p>
      <h1>{id === undefined ? `${year} 年的新图表` : '改图表'}</h1>
      {fault !== undefined && <p role="alert">{fault}</p>}
      {value && <ChartEditor view={value} id={id} />}
    </>
  );
}
