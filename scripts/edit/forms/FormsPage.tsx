import { ChartsPage } from './charts/ChartsPage.tsx';

/** 数据. */
export function FormsPage({ address }: { readonly address: URL }) {
  if (address.pathname.startsWith('/data/charts')) return <ChartsPage address={address} />;
  return <h1>数据</h1>;
}
