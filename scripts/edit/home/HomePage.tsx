import { useAsked } from '../client/use-asked.ts';
import { IssueList } from '../client/issues.tsx';
import type { HomeView } from './home-view.ts';

/** 今年: what is left to do, in order. */
export function HomePage(_: { readonly address: URL }) {
  const { value, fault } = useAsked<HomeView>('/api/home');
  return (
    <>
      <h1>今年</h1>
      {fault !== undefined && <p role="alert">{fault}</p>}
      {value && <IssueList issues={value.issues} />}
    </>
  );
}
