import { say } from '../client/notice.tsx';
import type { OpenText } from './use-text.ts';

/** Whether what is typed stands in the file. */
export function SaveMark({ state, whole }: Pick<OpenText, 'state' | 'whole'>) {
  const isFailed = state.kind === 'failed';
  return (
    <p class="save-mark row" data-state={state.kind}>
      <span role="status">{wordsOf(state)}</span>
      {isFailed && (
        <button
          type="button"
          onClick={() => {
            void navigator.clipboard.writeText(whole()).then(() => {
              say('全文复制好了，可以先贴到别处');
            });
          }}
        >
          复制全文
        </button>
      )}
    </p>
  );
}

function wordsOf(state: OpenText['state']): string {
  switch (state.kind) {
    case 'saved':
      return state.at === undefined ? '已保存' : `已保存 ${state.at.toLocaleTimeString('zh-CN', CLOCK)}`;
    case 'waiting':
    case 'saving':
      return '正在保存';
    case 'failed':
      return `没有存上：${state.fault}`;
    case 'conflict':
      return '没有存上：这一篇刚刚被别人改过，下面两份都在';
    case 'gone':
      return '没有存上：这一篇的文件被删去了';
  }
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
