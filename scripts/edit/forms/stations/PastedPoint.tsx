import { useEffect, useState } from 'preact/hooks';
import { formatDegrees } from '../../../../src/content/schemas/geo.ts';
import { ask } from '../../client/ask.ts';
import { complain } from '../../client/notice.tsx';
import { metresWords } from './metres-words.ts';
import type { Reading, ReadReply } from './station-view.ts';

interface PastedPointProps {
  readonly township: string | undefined;
  /** Told what there is to be seen on the diagram. */
  readonly onReadings: (readings: readonly Reading[]) => void;
  readonly onPick: (reading: Reading) => void;
}

const PAUSE = 200;

/** Takes coordinates or a link of a map in any form, and asks in which system they are. */
export function PastedPoint({ township, onReadings, onPick }: PastedPointProps) {
  const [text, setText] = useState('');
  const reply = useReading(text, township, onReadings);
  return (
    <div class="pasted">
      <label class="field">
        <span class="label">粘贴坐标或地图的分享链接</span>
        <span>高德、百度、腾讯地图的链接，或者像 118.62, 28.74、118°37′12″E 28°44′24″N 这样的都行</span>
        <textarea
          rows={2}
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
          }}
        />
      </label>
      <div role="status">
        {reply?.notes.map((words) => (
          <p key={words} class="pasted-note">
            {words}
          </p>
        ))}
        {reply?.likely && (
          <p>
            多半是 <strong>{nameOf(reply, reply.likely.datum)}</strong>：{reply.likely.why}。
          </p>
        )}
        {reply && !reply.likely && reply.readings.length > 0 && (
          <p>看不出是哪一种，请照来源选；写好“所在乡镇街道”能帮着分辨。</p>
        )}
      </div>
      <ul class="readings">
        {reply?.readings.map((reading) => (
          <ReadingRow
            key={reading.datum}
            reading={reading}
            township={township}
            isLikely={reading.datum === reply.likely?.datum}
            onPick={onPick}
          />
        ))}
      </ul>
    </div>
  );
}

interface ReadingRowProps extends Pick<PastedPointProps, 'township' | 'onPick'> {
  readonly reading: Reading;
  readonly isLikely: boolean;
}

function ReadingRow({ reading, township = '', isLikely, onPick }: ReadingRowProps) {
  const { datum, name, longitude, latitude, metres, isInside } = reading;
  return (
    <li class="reading" data-likely={isLikely}>
      <p>
        <b aria-hidden="true">{datum.slice(0, 1).toUpperCase()}</b> {name}
        {isLikely && <strong>多半是这个</strong>}
      </p>
      <p class="hint">
        {formatDegrees(longitude)}, {formatDegrees(latitude)}
        {metres !== undefined && `，离${township}驻地${metresWords(metres)}`}
        {!isInside && '，在范围外'}
      </p>
      <button
        type="button"
        class={isLikely ? 'main' : ''}
        disabled={!isInside}
        aria-label={`用这个点：${name}`}
        onClick={() => {
          onPick(reading);
        }}
      >
        用这个点
      </button>
    </li>
  );
}

/** What a text says, after each pause of typing. */
function useReading(
  text: string,
  township: string | undefined,
  onReadings: PastedPointProps['onReadings'],
): ReadReply | undefined {
  const [reply, setReply] = useState<ReadReply>();
  useEffect(() => {
    if (text.trim() === '') {
      setReply(undefined);
      onReadings([]);
      return undefined;
    }
    const timer = setTimeout(() => {
      ask<ReadReply>('POST', '/api/stations/read', { text, township }).then((answered) => {
        setReply(answered);
        onReadings(answered.readings);
      }, complain);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [text, township, onReadings]);
  return reply;
}

function nameOf({ readings }: ReadReply, datum: Reading['datum']): string {
  return readings.find((one) => one.datum === datum)?.name ?? datum;
}
