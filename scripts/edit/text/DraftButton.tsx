import { ask } from '../client/ask.ts';
import { complain, say } from '../client/notice.tsx';

interface DraftButtonProps {
  readonly path: string;
  readonly isDraft: boolean;
  /** Saves what is typed before it does this. */
  readonly during?: (action: () => Promise<void>) => Promise<void>;
}

/** Lets an article be published the next time, or keeps it from that. */
export function DraftButton({ path, isDraft, during }: DraftButtonProps) {
  const turn = async (): Promise<void> => {
    const mark = async (): Promise<void> => {
      await ask('POST', '/api/texts/draft', { path, isDraft: !isDraft });
    };
    await (during ? during(mark) : mark());
    say(isDraft ? '不再是草稿：下一次发布时一起发出去' : '设为草稿了：不会发布');
  };
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => {
        turn().catch(complain);
      }}
    >
      {isDraft ? '发布这篇' : '设为草稿'}
    </button>
  );
}
