import { DraftButton } from './DraftButton.tsx';
import { SaveMark } from './SaveMark.tsx';
import type { TextView } from './text-view.ts';
import type { OpenText } from './use-text.ts';

interface TextTopProps {
  readonly text: TextView | undefined;
  readonly path: string;
  readonly open: OpenText;
  /** Whether the page stands beside the text. */
  readonly isShown: boolean;
  readonly onShown: (isShown: boolean) => void;
}

/** The title of a text, whether it is saved, and what can be done with it as a whole. */
export function TextTop({ text, path, open, isShown, onShown }: TextTopProps) {
  return (
    <div class="row text-top">
      <a href="/text">全部正文</a>
      <h1>{text?.title ?? '正文'}</h1>
      {text?.isDraft === true && <span class="text-draft">草稿</span>}
      <SaveMark state={open.state} whole={open.whole} />
      {text?.kind === 'article' && <DraftButton path={path} isDraft={text.isDraft} during={open.during} />}
      <button
        type="button"
        aria-expanded={isShown}
        onClick={() => {
          onShown(!isShown);
        }}
      >
        {isShown ? '收起网页' : '看网页'}
      </button>
    </div>
  );
}
