import { ChartsPage } from './charts/ChartsPage.tsx';
import { FileForm } from './FileForm.tsx';
import { ValuesPage } from './values/ValuesPage.tsx';
import './forms.css';

/** 数据: all that is no text. */
export function FormsPage({ address }: { readonly address: URL }) {
  const path = decodeURI(address.pathname);
  const line = address.searchParams.get('line');
  if (path.startsWith('/data/charts')) return <ChartsPage address={address} />;
  if (path.startsWith('/data/content/'))
    return (
      <FileForm
        key={path}
        file={path.slice('/data/'.length)}
        line={line === null ? undefined : Number(line)}
      />
    );
  if (path === '/data/values') return <ValuesPage address={address} />;
  return <h1>数据</h1>;
}
