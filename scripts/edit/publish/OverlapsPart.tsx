import { useAsked } from '../client/use-asked.ts';
import type { Overlap } from './publish-view.ts';

type Choices = Readonly<Record<string, 'mine' | 'theirs'>>;

interface OverlapsProps {
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

/** The files that somebody else changed too, side by side; one side is chosen for each. */
export function OverlapsPart({ choices, onChoose }: OverlapsProps) {
  const { value, fault } = useAsked<readonly Overlap[]>('/api/publish/overlaps');
  return (
    <div class="overlaps">
      {fault !== undefined && <p role="alert">{fault}</p>}
      {value?.map(({ path, name, mine, theirs }) => (
        <fieldset key={path}>
          <legend>{name}：别人也改过，用哪一边的？</legend>
          <div class="sides">
            {(
              [
                ['mine', '用我的', mine],
                ['theirs', '用他的', theirs],
              ] as const
            ).map(([side, words, text]) => (
              <div key={side}>
                <label class="row">
                  <input
                    type="radio"
                    name={path}
                    checked={choices[path] === side}
                    onChange={() => {
                      onChoose({ ...choices, [path]: side });
                    }}
                  />
                  {words}
                </label>
                <pre tabIndex={0} aria-label={`${name}，${words}`}>
                  {differing(text, side === 'mine' ? theirs : mine).map((line, index) =>
                    line.isOwn ? <mark key={index}>{`${line.text}\n`}</mark> : `${line.text}\n`,
                  )}
                  {text === undefined && '（删去了）'}
                </pre>
              </div>
            ))}
          </div>
        </fieldset>
      ))}
      {value !== undefined && value.length > 0 && (
        <p class="hint">选好以后按“发布”。没有选用的您那一份，会另留一份，不会丢。</p>
      )}
    </div>
  );
}

/** The lines of a text; `isOwn` where the other has none like it. */
function differing(
  text: string | undefined,
  other: string | undefined,
): readonly { readonly text: string; readonly isOwn: boolean }[] {
  const known = new Set((other ?? '').split('\n'));
  return text === undefined ? [] : text.split('\n').map((line) => ({ text: line, isOwn: !known.has(line) }));
}
