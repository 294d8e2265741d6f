import { useEffect } from 'preact/hooks';
import { ask } from './ask.ts';
import { complain, say } from './notice.tsx';
import { useAsked } from './use-asked.ts';

/** Takes the last step back, also by Ctrl+Z outside fields; inside a field that key is the field's own. */
export function Undo() {
  const { value } = useAsked<{ readonly undoable?: string }>('/api/undo');
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isField =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
      if (isField || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <button type="button" class="quiet undo" disabled={value?.undoable === undefined} onClick={undo}>
      撤销{value?.undoable === undefined ? '' : `：${value.undoable}`}
    </button>
  );
}

function undo(): void {
  ask<{ readonly undone?: string }>('POST', '/api/undo').then(({ undone }) => {
    say(undone === undefined ? '没有可以撤销的' : `撤销了：${undone}`);
  }, complain);
}
