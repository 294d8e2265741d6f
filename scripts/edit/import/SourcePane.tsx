import { useEffect, useRef } from 'preact/hooks';
import type { SourceLine, SourcePiece } from './import-view.ts';

interface SourcePaneProps {
  readonly lines: readonly SourceLine[];
  /** The decision in question, and the line that it is about. */
  readonly current: { readonly key: string; readonly line: number } | undefined;
  readonly onChoose: (key: string) => void;
}

const KINDS: Readonly<Record<SourcePiece['kind'], string>> = {
  decided: '收为数值',
  declared: '说明过，不是统计数字',
  rule: '按规则，不是统计数字',
  open: '还没有决定',
};

/** The source as the site's source page shows it, each numeral marked by what it is; the one in question is brought into view. */
export function SourcePane({ lines, current, onChoose }: SourcePaneProps) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const box = pane.current;
    const wanted = box?.querySelector('[aria-current]') ?? box?.querySelector('.source-now');
    if (!box || !wanted) return;
    // The pane alone scrolls, not the page with it.
    const [at, top] = [wanted.getBoundingClientRect(), box.getBoundingClientRect().top];
    box.scrollTop += at.top - top - box.clientHeight / 2;
  }, [current?.key, lines.length]);
  return (
    <section class="source" aria-label="原文" tabIndex={0} ref={pane}>
      <ul class="source-keys">
        {Object.entries(KINDS).map(([kind, words]) => (
          <li key={kind}>
            <span class={`numeral numeral-${kind}`}>12</span> {words}
          </li>
        ))}
      </ul>
      {lines.map(({ number, pieces }) => (
        <p key={number} class={number === current?.line ? 'source-line source-now' : 'source-line'}>
          <small class="source-number">{number}</small>
          {pieces.map((piece, index) =>
            typeof piece === 'string' ? (
              piece
            ) : (
              <Numeral
                key={index}
                piece={piece}
                isCurrent={piece.item === current?.key}
                onChoose={onChoose}
              />
            ),
          )}
        </p>
      ))}
    </section>
  );
}

function Numeral({
  piece: { text, kind, title, item },
  isCurrent,
  onChoose,
}: {
  readonly piece: SourcePiece;
  readonly isCurrent: boolean;
  readonly onChoose: (key: string) => void;
}) {
  const words = `${KINDS[kind]}${title === '' ? '' : `：${title}`}`;
  if (item === undefined)
    return (
      <span class={`numeral numeral-${kind}`} title={words}>
        {text}
      </span>
    );
  return (
    <mark
      class={`numeral numeral-${kind}`}
      title={words}
      {...(isCurrent && { 'aria-current': 'true' as const })}
      onClick={() => {
        onChoose(item);
      }}
    >
      {text}
    </mark>
  );
}
