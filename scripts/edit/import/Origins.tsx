import { ask } from '../client/ask.ts';
import { complain, say } from '../client/notice.tsx';

/** Asks from whom and when the received documents came; readers see it with the source. */
export function Origins({ files }: { readonly files: readonly string[] }) {
  if (files.length === 0) return null;
  return (
    <section>
      <h2>原文从哪里来</h2>
      {files.map((file) => (
        <form
          key={file}
          onSubmit={(event) => {
            event.preventDefault();
            const given = new FormData(event.currentTarget);
            const told = { file, origin: given.get('origin'), date: given.get('date') };
            ask('POST', '/api/import/origin', told).then(() => {
              say('登记好了');
            }, complain);
          }}
        >
          <label class="field">
            <span class="label">来源</span>
            <input name="origin" required autocomplete="off" />
            <span class="hint">谁给的、是什么，例如：办公室发来的年度工作总结</span>
          </label>
          <label class="field">
            <span class="label">收到日期</span>
            <input name="date" type="date" required />
          </label>
          <button type="submit">登记</button>
        </form>
      ))}
    </section>
  );
}
