import type { Drawing } from './use-drawing.ts';
import { Picture } from './Picture.tsx';

/** The chart as the site will show it, at the width of a phone and of a desktop, with all that is still missing. */
export function ChartDrawing({ drawing }: { readonly drawing: Drawing | undefined }) {
  const { drawn, faults = [], isStale = false } = drawing ?? {};
  return (
    <section class="chart-live" aria-labelledby="chart-live" tabIndex={0}>
      <h2 id="chart-live">网站上是这样</h2>
      <div role="status">
        {drawing && (
          <p class="hint">
            {faults.length === 0 ? '可以保存。' : `还差 ${faults.length} 处。`}
            {isStale && drawn && '图还是上一次画好的。'}
          </p>
        )}
      </div>
      {faults.length > 0 && (
        <ul class="issues">
          {faults.map(({ found, allowed, example }) => (
            <li key={found} class="error">
              <strong>{found}</strong> {allowed}
              {example !== undefined && (
                <>
                  ，例如 <code>{example}</code>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {drawn ? (
        <Sheet drawn={drawn} isStale={isStale} />
      ) : (
        <p class="chart-none">挑好要画的数，图就在这里。</p>
      )}
    </section>
  );
}

function Sheet({
  drawn,
  isStale,
}: Required<Pick<Drawing, 'isStale'>> & { readonly drawn: NonNullable<Drawing['drawn']> }) {
  const { title, sentence, notes, desktop, phone, table } = drawn;
  return (
    <div class="chart-sheets" data-stale={isStale}>
      <figure class="chart-sheet">
        <figcaption class="hint">电脑上</figcaption>
        <p class="chart-title">{title}</p>
        <Picture svg={desktop} label={`${title}。${sentence}`} />
        {notes.length > 0 && <p class="chart-note">{notes.join('')}</p>}
      </figure>
      <div class="chart-beside">
        <figure class="chart-sheet chart-sheet-phone">
          <figcaption class="hint">手机上</figcaption>
          <p class="chart-title">{title}</p>
          <Picture svg={phone} />
        </figure>
        <div class="chart-words">
          <h3>图下的一句话</h3>
          <p>{sentence}</p>
          <h3>图下的表</h3>
          <table class="chart-table">
            <caption class="hint">{table.caption}</caption>
            <thead>
              <tr>
                {table.head.map((words) => (
                  <th key={words} scope="col">
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([label = '', ...cells]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {cells.map((words, index) => (
                    <td key={index}>{words}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
}
