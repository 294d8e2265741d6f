import { useState } from 'preact/hooks';
import { ask } from '../client/ask.ts';
import { complain } from '../client/notice.tsx';
import { JobSteps } from './JobSteps.tsx';
import type { JobView, PublishState } from './publish-view.ts';

interface PreviewProps {
  readonly preview: PublishState['preview'];
  readonly job: JobView | undefined;
  /** Whether the site is sent anywhere. */
  readonly isOnline: boolean;
}

/** A preview that a colleague opens by a double click. */
export function PreviewPart({ preview, job, isOnline }: PreviewProps) {
  const [drafts, setDrafts] = useState(false);
  return (
    <section class="card" aria-labelledby="preview">
      <h2 id="preview">给同事看</h2>
      <p>
        把还没有发布的样子做成一个压缩包发给同事：解开以后双击 index.html
        就能看，每一页上面写着“预览，未发布”。
      </p>
      <label class="row preview-drafts">
        <input
          type="checkbox"
          checked={drafts}
          onChange={({ currentTarget }) => {
            setDrafts(currentTarget.checked);
          }}
        />
        草稿也放进去（草稿里不能有错误）
      </label>
      <div class="row preview-buttons">
        <button
          type="button"
          disabled={job?.state === 'running'}
          onClick={() => {
            ask('POST', '/api/publish/preview', { drafts }).catch(complain);
          }}
        >
          做预览
        </button>
        {preview && job?.state !== 'running' && <Made size={preview.size} isOnline={isOnline} />}
      </div>
      {preview && (
        <p class="hint">
          {new Date(preview.madeAt).toLocaleString('zh-CN')} 做的，在 {preview.folder}
        </p>
      )}
      {job && <JobSteps job={job} />}
    </section>
  );
}

/** What can be done with the preview that was made last. */
function Made({ size, isOnline }: { readonly size: string; readonly isOnline: boolean }) {
  return (
    <>
      <a class="button" href="/api/publish/preview.zip" target="_self" download>
        下载压缩包（{size}）
      </a>
      <button
        type="button"
        onClick={() => {
          ask('POST', '/api/publish/open', { what: 'preview' }).catch(complain);
        }}
      >
        打开文件夹
      </button>
      {isOnline && (
        <button
          type="button"
          onClick={() => {
            ask('POST', '/api/publish/put-up').catch(complain);
          }}
        >
          放到网上，给出不公开的网址
        </button>
      )}
    </>
  );
}
