import { useState } from 'preact/hooks';
import type { Issue } from '../../../../src/content/issue.ts';
import { ask } from '../../client/ask.ts';
import { Dialog } from '../../client/dialog.tsx';
import { complain, say } from '../../client/notice.tsx';
import { useAsked } from '../../client/use-asked.ts';
import type { PlaceView, SaveReply } from './chart-view.ts';
import { Refusal } from '../Refusal.tsx';

interface PlaceChartProps {
  readonly year: number;
  readonly id: string;
  readonly onClose: () => void;
}

/** Asks after which paragraph of its chapter a chart is to stand, and puts it there. */
export function PlaceChart({ year, id, onClose }: PlaceChartProps) {
  const { value, fault } = useAsked<readonly PlaceView[]>(
    `/api/charts/places?year=${year}&id=${encodeURIComponent(id)}`,
  );
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const place = ({ line, text }: PlaceView): void => {
    ask<SaveReply>('POST', '/api/charts/place', { year, id, line, after: text }).then((reply) => {
      setIssues(reply.issues);
      if (reply.issues.length > 0) return;
      say('放进正文了');
      onClose();
    }, complain);
  };
  return (
    <Dialog title="放在哪一段后面" onClose={onClose}>
      {fault !== undefined && <p role="alert">{fault}</p>}
      <Refusal issues={issues} />
      {value?.length === 0 && <p>这一章还没有段落。先写正文，再来放图。</p>}
      <ul class="chart-places">
        {value?.map((one) => (
          <li key={one.line}>
            <button
              type="button"
              onClick={() => {
                place(one);
              }}
            >
              {one.names.length > 0 && <strong>说到 {[...new Set(one.names)].join('、')}</strong>}
              <span>{shorten(one.text)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const MOST = 90;

/** A paragraph's beginning and end, by which it is recognised. */
function shorten(text: string): string {
  const all = Array.from(text);
  return all.length <= MOST ? text : `${all.slice(0, 60).join('')}……${all.slice(-20).join('')}`;
}
