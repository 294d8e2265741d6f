import { ask } from '../client/ask.ts';
import { complain, say } from '../client/notice.tsx';
import type { GitView } from './publish-view.ts';

const MENDS = {
  locked: { what: 'unlock', words: '解开' },
  detached: { what: 'main', words: '回到主线' },
  unfinished: { what: 'giveUp', words: '放弃合并' },
} as const;

/** Why versions cannot be saved now, with the button that mends it where there is one. */
export function GitNotice({ git, again }: { readonly git: GitView; readonly again: () => void }) {
  if (git.words === '') return null;
  const mend = git.kind in MENDS ? MENDS[git.kind as keyof typeof MENDS] : undefined;
  return (
    <div class="card git-notice" role="note">
      <p>{git.words}</p>
      {mend && (mend.what !== 'giveUp' || git.words.includes(mend.words)) && (
        <button
          type="button"
          onClick={() => {
            ask<{ readonly words: string }>('POST', '/api/publish/mend', { what: mend.what }).then(
              ({ words }) => {
                say(words);
                again();
              },
              complain,
            );
          }}
        >
          {mend.words}
        </button>
      )}
    </div>
  );
}
