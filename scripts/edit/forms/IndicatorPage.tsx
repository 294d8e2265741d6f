import { useAsked } from '../client/use-asked.ts';
import { FileForm } from './FileForm.tsx';
import type { UsesView } from './uses-view.ts';

/** An indicator's form, and where it is used. */
export function IndicatorPage({ id, line }: { readonly id: string; readonly line: number | undefined }) {
  const { value: uses } = useAsked<UsesView>(`/api/indicator?id=${encodeURIComponent(id)}`);
  return (
    <>
      <FileForm file={`content/indicators/${id}.yaml`} line={line}>
        {uses?.isPublished === true && (
          <p class="card">
            它的数发布过：单位和编号不能再改。口径变了写“哪一年起改了口径”，换一个指标写“以后改用哪个指标”。
          </p>
        )}
      </FileForm>
      {uses && (
        <section class="card" aria-labelledby="uses">
          <h2 id="uses">用在哪里</h2>
          {uses.uses.length === 0 && <p>还没有用到。</p>}
          <ul class="index-entries">
            {uses.uses.map(({ name, href }) => (
              <li key={href + name}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
