import { useAsked } from '../../client/use-asked.ts';
import { StationEditor } from './StationEditor.tsx';
import { StationList } from './StationList.tsx';
import type { StationFormView } from './station-view.ts';
import './stations.css';

/** Stations: `/data/stations` lists them, `/data/stations/<id>` is one, `/data/stations/new` a new one. */
export function StationsPage({ address }: { readonly address: URL }) {
  const [, , , id = ''] = address.pathname.split('/');
  if (id === '') return <StationList />;
  return <StationOpened key={id} id={id === NEW ? undefined : id} />;
}

const NEW = 'new';

function StationOpened({ id }: { readonly id: string | undefined }) {
  const query = id === undefined ? '' : `?id=${encodeURIComponent(id)}`;
  const { value, fault } = useAsked<StationFormView>(`/api/stations/form${query}`);
  return (
    <>
      <p>
        <a href="/data/stations">全部站点</a>
      </p>
      <h1>{id === undefined ? '新站点' : nameOf(value)}</h1>
      {fault !== undefined && <p role="alert">{fault}</p>}
      {value && <StationEditor view={value} id={id} />}
    </>
  );
}

function nameOf(view: StationFormView | undefined): string {
  const name = view?.data?.name;
  return typeof name === 'string' ? name : '站点';
}
