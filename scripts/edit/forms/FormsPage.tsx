import { ChartsPage } from './charts/ChartsPage.tsx';
import { CorrectionPage } from './correct/CorrectionPage.tsx';
import { DataIndex } from './DataIndex.tsx';
import { FileForm } from './FileForm.tsx';
import { IndicatorPage } from './IndicatorPage.tsx';
import { NewPage } from './new/NewPage.tsx';
import { StationsPage } from './stations/StationsPage.tsx';
import { ValuesPage } from './values/ValuesPage.tsx';
import './forms.css';

/** 数据: all that is no text. */
export function FormsPage({ address }: { readonly address: URL }) {
  const path = decodeURI(address.pathname);
  const place = address.searchParams.get('line');
  const line = place === null ? undefined : Number(place);
  const indicator = /^\/data\/(?:content\/)?indicators\/([a-z0-9-]+)(?:\.yaml)?$/.exec(path)?.[1];
  if (path.startsWith('/data/charts')) return <ChartsPage address={address} />;
  if (path.startsWith('/data/stations')) return <StationsPage address={address} />;
  if (path === '/data/values') return <ValuesPage address={address} />;
  if (path === '/data/correct') return <CorrectionPage key={address.search} address={address} />;
  if (path.startsWith('/data/new/')) return <NewPage key={path} kind={path.slice('/data/new/'.length)} />;
  if (indicator !== undefined) return <IndicatorPage key={indicator} id={indicator} line={line} />;
  if (path.startsWith('/data/content/'))
    return (
      <FileForm
        key={path}
        file={path.slice('/data/'.length)}
        line={line}
        part={address.searchParams.get('part') ?? undefined}
      />
    );
  return <DataIndex />;
}
