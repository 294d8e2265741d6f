import { ask } from '../client/ask.ts';
import { complain, say } from '../client/notice.tsx';
import type { ChangedFile, ChangeRow, Compared, Unpublished } from './publish-view.ts';

/** What readers will see changed since the last publication, and the files behind it. */
export function ChangesPart({ changes }: { readonly changes: Unpublished | undefined }) {
  return (
    <section class="card" aria-labelledby="changes">
      <h2 id="changes">读者会看到什么变了</h2>
      {changes === undefined ? (
        <p class="hint">没有上次发布的样子可以比。</p>
      ) : (
        <>
          {changes.files.length === 0 && <p>和上次发布的一样，没有要发布的改动。</p>}
          <Sections compared={changes} hasFiles={changes.files.length > 0} />
          {changes.files.length > 0 && <Files files={changes.files} />}
        </>
      )}
    </section>
  );
}

/** Sections of changes, as the page and the dialog of going back show them. */
export function Sections({
  compared: { sections, drafts },
  hasFiles,
}: {
  readonly compared: Compared;
  readonly hasFiles: boolean;
}) {
  return (
    <>
      {sections.length === 0 && hasFiles && <p>读者看到的数和文字没有变化。</p>}
      {sections.map(({ title, rows }) => (
        <div key={title} class="change-section">
          <h3>{title}</h3>
          <ul>
            {rows.map((row) => (
              <li key={`${row.how} ${row.name}`}>
                <Row row={row} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {drafts > 0 && <p class="hint">另有 {drafts} 份草稿，不会发布。</p>}
    </>
  );
}

function Row({ row: { how, name, was, is, reason } }: { readonly row: ChangeRow }) {
  return (
    <>
      <span class={`how how-${how === '撤下' ? 'gone' : how === '新增' ? 'new' : 'other'}`}>{how}</span>{' '}
      {name}
      {(was ?? is) !== undefined && (
        <>
          ：{was !== undefined && <del>{was}</del>}
          {was !== undefined && is !== undefined && ' → '}
          {is !== undefined && <ins>{is}</ins>}
        </>
      )}
      {reason !== undefined && <span class="hint">{reason}</span>}
    </>
  );
}

function Files({ files }: { readonly files: readonly ChangedFile[] }) {
  return (
    <details class="changed-files">
      <summary>改过的文件：{files.length} 份，可以改回</summary>
      <ul>
        {files.map(({ path, name, how, canGoBack }) => (
          <li key={path} class="row">
            <span>
              <span class="how">{how}</span> {name}
            </span>
            {canGoBack ? (
              <button
                type="button"
                class="quiet"
                aria-label={`${name}：改回上次发布的样子`}
                onClick={() => {
                  ask<{ readonly name: string }>('POST', '/api/publish/revert', { path }).then((done) => {
                    say(`${done.name} 改回了上次发布的样子；改错了按“撤销”`);
                  }, complain);
                }}
              >
                改回上次发布的样子
              </button>
            ) : (
              <span class="hint">只增不减</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
