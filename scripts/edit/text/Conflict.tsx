import { Fragment } from 'preact';
import { compareTexts, keepBoth, type Passage } from './compare.ts';
import type { OpenText } from './use-text.ts';

interface ConflictProps extends Pick<OpenText, 'whole' | 'settle'> {
  readonly theirs: string;
}

/** The text as it was typed here beside the one that somebody else wrote into the file meanwhile; nothing goes on until one of them is chosen. */
export function Conflict({ theirs, whole, settle }: ConflictProps) {
  const rows = compareTexts(whole(), theirs);
  return (
    <section class="conflict card" aria-labelledby="conflict-title">
      <h2 id="conflict-title">这一篇在别处也改了，两份都在</h2>
      <p>左边是您在这里写的，右边是文件里现在的；不一样的字画了底色。没有选的那一份，用“撤销”还找得回来。</p>
      <div class="row">
        <button type="button" class="main" onClick={() => void settle(keepBoth(whole(), theirs))}>
          都留着慢慢改
        </button>
        <button type="button" onClick={() => void settle(whole())}>
          留我的
        </button>
        <button type="button" onClick={() => void settle(theirs)}>
          用新的
        </button>
      </div>
      <div class="conflict-texts" role="group" aria-label="两份的差别" tabIndex={0}>
        <h3>我写的</h3>
        <h3>文件里的</h3>
        {rows.map(({ mine, theirs: other, isSame }, index) =>
          isSame ? (
            <p key={index} class="conflict-same">
              ……（这里两份一样）
            </p>
          ) : (
            <Fragment key={index}>
              <Words passages={mine} />
              <Words passages={other} />
            </Fragment>
          ),
        )}
      </div>
    </section>
  );
}

function Words({ passages }: { readonly passages: readonly Passage[] }) {
  return (
    <div class="conflict-words">
      {passages.map(({ text, isOwn }, index) => (isOwn ? <mark key={index}>{text}</mark> : text))}
    </div>
  );
}

/** The file is gone; what stands in the window is not. */
export function Gone({ whole, settle }: Pick<OpenText, 'whole' | 'settle'>) {
  return (
    <section class="card" aria-labelledby="gone-title">
      <h2 id="gone-title">这一篇的文件被删去了</h2>
      <p>写的字还在这个窗口里。要留着就写回去；不要了，就回到列表。</p>
      <p class="row">
        <button type="button" class="main" onClick={() => void settle(whole())}>
          写回去
        </button>
        <a class="button" href="/text">
          回到列表
        </a>
      </p>
    </section>
  );
}
